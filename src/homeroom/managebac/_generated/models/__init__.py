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
            "AcademicYearCalendar AcademicYearCreate CalendarDate | "
            "AcademicTermEnvelope AcademicYearEnvelope CalendarEnvelope ",
            "attendance": "AttendanceAdjustment AttendanceAdjustments "
            "AttendanceCategory AttendanceCount AttendanceEntry AttendanceMark "
            "AttendanceMarkCategory AttendanceResult AttendanceStatus "
            "ClassDateAttendance ClassDateRegister ClassTermRegister "
            "HomeroomDateAttendance PeriodNumbering TermAttendance Timetable "
            "TimetableSlot TimetableSlotResult TimetableSlotWrite TimetableYear | "
            "AttendanceCategories AttendanceResults HomeroomAdjustments "
            "HomeroomDateRegister HomeroomTermRegister TimetableEnvelope "
            "TimetableSlotResults ",
            "behavior": "BehaviorNote BehaviorNotePage ",
            "class_members": "ClassStudents ClassTeacherMembership ClassTeacherPage "
            "ClassTeacherResult ClassTeacherWrite StudentLevel StudentResult | "
            "ClassTeacherResults StudentResults ",
            "classes": "ClassPage ClassResult ClassSubject ClassTeacher ClassTerm "
            "ClassTermYear ClassUpsert Criterion CriterionDescriptor Level "
            "SchoolClass TaskCategory | ClassEnvelope ClassTerms Criteria "
            "TaskCategories ",
            "excusals": "Excusal ExcusalCreate ExcusalPage ExcusalUpdate | "
            "ExcusalEnvelope ",
            "grades": "Assignment AtlSkill AverageGrade BinaryMark CriterionScore "
            "LearnerProfileGrade OverallAssessment PypPhase PypStandard PypStrand "
            "PypSubject PypTheme PypUnit PypUnitSubject RubricGrade StudentGrades "
            "StudentGradesPage StudentTermGrade StudentTermGradePage TermGrade ",
            "memberships": "Membership MembershipLevel MembershipPage StudentClass "
            "StudentGroup StudentMemberships StudentYearGroup | "
            "StudentMembershipsEnvelope ",
            "online_assessments": "OnlineAssessment OnlineAssessmentMode "
            "OnlineAssessmentState OnlineAssessmentWrite OnlineCriterion "
            "OnlineDescriptor | OnlineAssessmentEnvelope ",
            "parents": "Parent ParentCreated ParentPage ParentWrite Salutation | "
            "ParentEnvelope ",
            "project_based_learning": "PblAuthor PblDeadlineStatus PblDocuments "
            "PblDocumentsStudent PblDocumentsStudentPage PblFile PblJournal "
            "PblJournalEntry PblJournalStudent PblJournalStudentPage PblNote PblNotes "
            "PblNotesStudent PblNotesStudentPage PblPart PblPresentation "
            "PblPresentationItem PblPresentationStudent PblPresentationStudentPage "
            "PblProgress PblProposal PblProposalItem PblProposalStudent "
            "PblProposalStudentPage PblReflection PblReflections "
            "PblReflectionsStudent PblReflectionsStudentPage PblResponsible PblStatus "
            "PblSubject PblSupervisor PblTemplate PblTodo PblTodos PblTodosStudent "
            "PblTodosStudentPage | PblTemplates ",
            "projects": "ApprovalProgress ApprovalProgressTitle ApprovalStatus "
            "CasComponent CasExperience CasExperiences CasProgress CasSettings "
            "CasStudent CasStudentPage ProjectSupervisor ServiceAction "
            "ServiceLearningComponent ServiceLearningGoal ServiceLearningPart "
            "ServiceLearningSettings ServiceLearningType SlCategoryStudent "
            "SlCategoryStudentPage SlExperience SlExperiences SlLearningOutcome "
            "SlOutcome SlOutcomeStudent SlOutcomeStudentPage SlOutcomes SlProgress "
            "StatusAnnotations | CasSettingsEnvelope ServiceLearningEnvelope ",
            "relationships": "ChildPage ChildRelation ChildUpdate Relationship | "
            "ChildEnvelope Children ",
            "reports": "TermReport TermReportPage TermReportType | TermReportEnvelope ",
            "school": "AssessmentType AssessmentTypes EnabledProgram "
            "ProgramAcademicYears ProgramGrade ProgramGrades SchoolProfile "
            "SchoolSubject TermGradeScale TermRubric TermRubricOption | "
            "AcademicYearsByProgram SchoolEnvelope SchoolGrades SchoolGradesSchool "
            "SchoolTermGradeScales SchoolTermGradeScalesSchool SchoolTermRubrics "
            "SchoolTermRubricsSchool SubjectsByProgram ",
            "shared": "Acknowledgement ItemStatus PageMeta ",
            "students": "AvatarFromUrl CreateOptions CreateOptionsResult Student "
            "StudentCreated StudentPage StudentStatus StudentWrite WelcomeEmail | "
            "StudentEnvelope ",
            "subjects": "Subject SubjectGroup SubjectGroupPage SubjectGroupWrite "
            "SubjectPage SubjectWrite | SubjectEnvelope SubjectGroupEnvelope "
            "SubjectIds ",
            "submissions": "Submission SubmissionFile SubmissionMechanism "
            "SubmissionPage SubmissionStatus | SubmissionEnvelope ",
            "task_grades": "CriterionGrade CriterionGradeWrite StudentTaskGrade "
            "TaskGrade TaskGradeResult TaskGradeWrite | TaskGradeEnvelope ",
            "tasks": "AssessmentSwitch CriteriaWrite DropboxStatus LinkedTask "
            "OlderAssessment PointsResult PointsWrite Task TaskAssessment "
            "TaskAssessments TaskAssessmentsWrite TaskAuthor TaskPage TaskResults "
            "TaskStudent TaskUnit TaskUpdate TaskWork TaskWorkTemplate TaskWrite | "
            "TaskEnvelope TaskStudents ",
            "teachers": "Teacher TeacherClass TeacherCreated TeacherGroup TeacherPage "
            "TeacherWrite | TeacherClasses TeacherEnvelope TeacherGroups ",
            "unit_class_assignments": "UnitClassAssignment UnitClassAssignmentPage "
            "UnitClassAssignmentStatus ",
            "units": "Unit UnitApproaches UnitApproachesToLearning "
            "UnitCommunityEngagement UnitConcept UnitCriteria UnitEntry "
            "UnitExpectation UnitGlobalContext UnitGlobalContexts "
            "UnitGuidingQuestions UnitInquiryQuestion UnitItem UnitKeyConcept "
            "UnitKeyConceptUse UnitKeyConcepts UnitLine UnitOptions UnitPage "
            "UnitRelatedConcepts UnitScope UnitScopePhase UnitStandard UnitStandards "
            "UnitStrand UnitSubjectCriteria UnitSubjectItems UnitSyllabus UnitTheme "
            "UnitTree UnitYear | UnitEnvelope ",
            "utilities": "Pong | Permissions ",
            "year_groups": "Advisor YearGroup YearGroupPage YearGroupStudents | "
            "Advisors ",
        },
    )
    __all__ = __dir__()
