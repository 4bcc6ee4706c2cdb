-- What was counted before the programme was told of it.
update occurrence o set counted = s.visits from attendance_sum s where s.occurrence_id = o.id;
