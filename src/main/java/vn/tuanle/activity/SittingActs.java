package vn.tuanle.activity;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.tuanle.activity.OccurrenceChanged.Change;
import vn.tuanle.identity.Asker;

/// Writes an act about a sitting and, where the activity is published, says so within the same transaction.
@Component
class SittingActs {
    private final ActivityAccess access;
    private final ApplicationEventPublisher events;

    SittingActs(ActivityAccess access, ApplicationEventPublisher events) {
        this.access = access;
        this.events = events;
    }

    void acted(
            Asker asker,
            ActivityRow activity,
            UUID occurrence,
            Change change,
            String note,
            Map<String, Object> before,
            Instant now) {
        access.act(asker, activity.id(), occurrence, ActKind.valueOf(change.name()), note, before, now);
        if (activity.published())
            events.publishEvent(new OccurrenceChanged(activity.id(), occurrence, change, note, now));
    }
}
