package vn.tuanle.participation;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.tuanle.activity.Mode;
import vn.tuanle.activity.OccurrenceState;

/// A sitting whose seats are held under lock until the transaction ends; its counts change here
/// and are written once.
final class Room {
    final UUID occurrence;
    final UUID activity;
    final String title;
    final String where;
    final Instant starts;
    final Instant ends;
    final OccurrenceState state;
    final boolean published;
    final Mode mode;
    final @Nullable Integer places;
    final @Nullable Integer onlinePlaces;
    final int offerHours;
    private int held;
    private int onlineHeld;
    private int lastTurn;

    Room(Sitting sitting, UUID activity, String title, boolean published, int offerHours, int lastTurn) {
        this.occurrence = sitting.id();
        this.activity = activity;
        this.title = title;
        this.where = sitting.where();
        this.starts = sitting.starts();
        this.ends = sitting.ends();
        this.state = sitting.state();
        this.published = published;
        this.mode = sitting.mode();
        this.places = sitting.places();
        this.onlinePlaces = sitting.onlinePlaces();
        this.offerHours = offerHours;
        this.held = sitting.held();
        this.onlineHeld = sitting.onlineHeld();
        this.lastTurn = lastTurn;
    }

    /// Takes place, has not begun, and belongs to a published activity.
    boolean open(Instant now) {
        return published && state == OccurrenceState.ON && now.isBefore(starts);
    }

    @Nullable
    Integer capacity(Way way) {
        return way == Way.PLACE ? places : onlinePlaces;
    }

    /// Places left; negative when the limit was lowered below what is taken.
    int free(Way way) {
        Integer capacity = capacity(way);
        return capacity == null ? Integer.MAX_VALUE : capacity - held(way);
    }

    int held(Way way) {
        return way == Way.PLACE ? held : onlineHeld;
    }

    int lastTurn() {
        return lastTurn;
    }

    int nextTurn() {
        return ++lastTurn;
    }

    void take(Way way, int people) {
        if (way == Way.PLACE) held += people;
        else onlineHeld += people;
    }

    void give(Way way, int people) {
        take(way, -people);
    }
}
