# Generated from openapi/managebac.yaml by `python -m codegen`. Do not edit.
"""Models of ManageBac, loaded on first use."""

from __future__ import annotations

from typing import TYPE_CHECKING

from homeroom._core.late import on_first_use

if TYPE_CHECKING:
    from .academic_years import *
    from .attendance import *
    from .behavior import *
    from .class_members import *
    from .classes import *
    from .excusals import *
    from .grades import *
    from .memberships import *
    from .online_assessments import *
    from .parents import *
    from .project_based_learning import *
    from .projects import *
    from .relationships import *
    from .reports import *
    from .school import *
    from .shared import *
    from .students import *
    from .subjects import *
    from .submissions import *
    from .task_grades import *
    from .tasks import *
    from .teachers import *
    from .unit_class_assignments import *
    from .units import *
    from .utilities import *
    from .year_groups import *
else:
    __getattr__, __dir__ = on_first_use(
        __name__,
        {
            "academic_years": "AcademicTerm AcademicTermWrite AcademicYear "
            "AcademicYearCalendar AcademicYearCreate CalendarDate ",
            "attendance": "AttendanceAdjustment AttendanceAdjustments "
            "AttendanceCategory AttendanceCount AttendanceEntry AttendanceMark "
            "AttendanceMarkCategory AttendanceResult AttendanceStatus "
            "ClassDateAttendance ClassDateRegister ClassTermRegister "
            "HomeroomDateAttendance PeriodNumbering TermAttendance Timetable "
            "TimetableSlot TimetableSlotResult TimetableSlotWrite TimetableYear ",
            "behavior": "BehaviorNote BehaviorNotePage ",
            "class_members": "ClassStudents ClassTeacherMembership ClassTeacherPage "
            "ClassTeacherResult ClassTeacherWrite StudentLevel StudentResult ",
            "classes": "ClassPage ClassResult ClassSubject ClassTeacher ClassTerm "
            "ClassTermYear ClassUpsert Criterion CriterionDescriptor Level "
            "SchoolClass TaskCategory ",
            "excusals": "Excusal ExcusalCreate ExcusalPage ExcusalUpdate ",
            "grades": "Assignment AtlSkill AverageGrade BinaryMark CriterionScore "
            "LearnerProfileGrade OverallAssessment PypPhase PypStandard PypStrand "
            "PypSubject PypTheme PypUnit PypUnitSubject RubricGrade StudentGrades "
            "StudentGradesPage StudentTermGrade StudentTermGradePage TermGrade ",
            "memberships": "Membership MembershipLevel MembershipPage StudentClass "
            "StudentGroup StudentMemberships StudentYearGroup ",
            "online_assessments": "OnlineAssessment OnlineAssessmentMode "
            "OnlineAssessmentState OnlineAssessmentWrite OnlineCriterion "
            "OnlineDescriptor ",
            "parents": "Parent ParentCreated ParentPage ParentWrite Salutation ",
            "project_based_learning": "PblAuthor PblDeadlineStatus PblDocuments "
            "PblDocumentsStudent PblDocumentsStudentPage PblFile PblJournal "
            "PblJournalEntry PblJournalStudent PblJournalStudentPage PblNote PblNotes "
            "PblNotesStudent PblNotesStudentPage PblPart PblPresentation "
            "PblPresentationItem PblPresentationStudent PblPresentationStudentPage "
            "PblProgress PblProposal PblProposalItem PblProposalStudent "
            "PblProposalStudentPage PblReflection PblReflections "
            "PblReflectionsStudent PblReflectionsStudentPage PblResponsible PblStatus "
            "PblSubject PblSupervisor PblTemplate PblTodo PblTodos PblTodosStudent "
            "PblTodosStudentPage ",
            "projects": "ApprovalProgress ApprovalProgressTitle ApprovalStatus "
            "CasComponent CasExperience CasExperiences CasProgress CasSettings "
            "CasStudent CasStudentPage ProjectSupervisor ServiceAction "
            "ServiceLearningComponent ServiceLearningGoal ServiceLearningPart "
            "ServiceLearningSettings ServiceLearningType SlCategoryStudent "
            "SlCategoryStudentPage SlExperience SlExperiences SlLearningOutcome "
            "SlOutcome SlOutcomeStudent SlOutcomeStudentPage SlOutcomes SlProgress "
            "StatusAnnotations ",
            "relationships": "ChildPage ChildRelation ChildUpdate Relationship ",
            "reports": "TermReport TermReportPage TermReportType ",
            "school": "AssessmentType AssessmentTypes EnabledProgram "
            "ProgramAcademicYears ProgramGrade ProgramGrades SchoolProfile "
            "SchoolSubject TermGradeScale TermRubric TermRubricOption ",
            "shared": "Acknowledgement ItemStatus PageMeta ",
            "students": "AvatarFromUrl CreateOptions CreateOptionsResult Student "
            "StudentCreated StudentPage StudentStatus StudentWrite WelcomeEmail ",
            "subjects": "Subject SubjectGroup SubjectGroupPage SubjectGroupWrite "
            "SubjectPage SubjectWrite ",
            "submissions": "Submission SubmissionFile SubmissionMechanism "
            "SubmissionPage SubmissionStatus ",
            "task_grades": "CriterionGrade CriterionGradeWrite StudentTaskGrade "
            "TaskGrade TaskGradeResult TaskGradeWrite ",
            "tasks": "AssessmentSwitch CriteriaWrite DropboxStatus LinkedTask "
            "OlderAssessment PointsResult PointsWrite Task TaskAssessment "
            "TaskAssessments TaskAssessmentsWrite TaskAuthor TaskPage TaskResults "
            "TaskStudent TaskUnit TaskUpdate TaskWork TaskWorkTemplate TaskWrite ",
            "teachers": "Teacher TeacherClass TeacherCreated TeacherGroup TeacherPage "
            "TeacherWrite ",
            "unit_class_assignments": "UnitClassAssignment UnitClassAssignmentPage "
            "UnitClassAssignmentStatus ",
            "units": "Unit UnitApproaches UnitApproachesToLearning "
            "UnitCommunityEngagement UnitConcept UnitCriteria UnitEntry "
            "UnitExpectation UnitGlobalContext UnitGlobalContexts "
            "UnitGuidingQuestions UnitInquiryQuestion UnitItem UnitKeyConcept "
            "UnitKeyConceptUse UnitKeyConcepts UnitLine UnitOptions UnitPage "
            "UnitRelatedConcepts UnitScope UnitScopePhase UnitStandard UnitStandards "
            "UnitStrand UnitSubjectCriteria UnitSubjectItems UnitSyllabus UnitTheme "
            "UnitTree UnitYear ",
            "utilities": "Pong ",
            "year_groups": "Advisor YearGroup YearGroupPage YearGroupStudents ",
        },
        {
            "academic_years": "AcademicTermEnvelope AcademicYearEnvelope "
            "CalendarEnvelope ",
            "attendance": "AttendanceCategories AttendanceResults HomeroomAdjustments "
            "HomeroomDateRegister HomeroomTermRegister TimetableEnvelope "
            "TimetableSlotResults ",
            "class_members": "ClassTeacherResults StudentResults ",
            "classes": "ClassEnvelope ClassTerms Criteria TaskCategories ",
            "excusals": "ExcusalEnvelope ",
            "memberships": "StudentMembershipsEnvelope ",
            "online_assessments": "OnlineAssessmentEnvelope ",
            "parents": "ParentEnvelope ",
            "project_based_learning": "PblTemplates ",
            "projects": "CasSettingsEnvelope ServiceLearningEnvelope ",
            "relationships": "ChildEnvelope Children ",
            "reports": "TermReportEnvelope ",
            "school": "AcademicYearsByProgram SchoolEnvelope SchoolGrades "
            "SchoolGradesSchool SchoolTermGradeScales SchoolTermGradeScalesSchool "
            "SchoolTermRubrics SchoolTermRubricsSchool SubjectsByProgram ",
            "students": "StudentEnvelope ",
            "subjects": "SubjectEnvelope SubjectGroupEnvelope SubjectIds ",
            "submissions": "SubmissionEnvelope ",
            "task_grades": "TaskGradeEnvelope ",
            "tasks": "TaskEnvelope TaskStudents ",
            "teachers": "TeacherClasses TeacherEnvelope TeacherGroups ",
            "units": "UnitEnvelope ",
            "utilities": "Permissions ",
            "year_groups": "Advisors ",
        },
    )
    __all__ = __dir__()
