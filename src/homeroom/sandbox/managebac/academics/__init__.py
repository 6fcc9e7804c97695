"""What a school teaches when: years, terms, calendars, subjects, reports."""
