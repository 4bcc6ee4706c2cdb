-- The sittings that the public knows or knew, by their day here, with what came of them: what reports and statistics count.
create view programme_sitting as
select o.id, o.activity_id, a.unit_id, a.plan_id, a.title, o.state, o.mode, o.starts_at, o.ends_at,
  cast(o.starts_at at time zone 'Asia/Ho_Chi_Minh' as date) as day,
  -- Said to have been held, or somebody was counted at it.
  (a.state <> 'CANCELLED' and o.state = 'HELD') or coalesce(t.visits, 0) > 0 as held,
  a.state = 'CANCELLED' or o.state in ('CANCELLED', 'NOT_HELD') as off,
  coalesce(t.named, 0) as named, coalesce(t.groups, 0) as groups,
  coalesce(t.visits - t.named - t.groups, 0) as heads, coalesce(t.visits, 0) as visits
from activity a join occurrence o on o.activity_id = a.id
-- `offset 0` keeps the sum to the sittings that are asked for.
left join lateral (select s.* from attendance_sum s where s.occurrence_id = o.id offset 0) t on true
where a.state in ('PUBLISHED', 'CANCELLED');
