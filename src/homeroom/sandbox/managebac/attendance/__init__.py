"""Who was there: registers of classes and homerooms, timetables, excusals."""
