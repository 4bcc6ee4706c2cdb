package vn.tuanle.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// Under which clause an item stands: markers nest by the order in which they first appear.
final class Nesting {
    private final Map<String, Set<String>> under = new HashMap<>();

    /// Takes note of what an item stands under.
    void seen(Node host, Marker marker) {
        for (Node up = host; up != null && up.marker != null; up = up.parent)
            under.computeIfAbsent(up.marker.key(), k -> new HashSet<>()).add(marker.key());
    }

    Node hostOf(Marker marker, Node open, Node root) {
        if (marker.kind() == Marker.Kind.ANNEX) return root;
        for (Node node = open; node.parent != null; node = node.parent) {
            Marker at = node.marker;
            if (at == null) {
                if (node.isTitle()) break;
                if (node.isHead() && holds(node, marker)) return node;
                continue;
            }
            if (at.kind() == Marker.Kind.ANNEX) break;
            if (at.key().equals(marker.key())) {
                boolean restarts = marker.value() == 1
                        && at.value() >= 1
                        && node == open
                        && node.leadsOn()
                        && marker.kind() != Marker.Kind.ROMAN;
                return restarts ? node : node.parent;
            }
            // “1)” after “1.” is a level below; “2/” after “1.” is the same count typed otherwise.
            if (at.kind() == marker.kind()
                    && at.kind() == Marker.Kind.NUMBER
                    && at.depth() == marker.depth()
                    && marker.value() == at.value() + 1) return node.parent;
            if (at.kind() == Marker.Kind.NUMBER
                    && marker.depth() == at.depth() + 1
                    && marker.label().startsWith(at.label() + ".")) return node;
        }
        Node node = open;
        while (node.isHead() && node.parent != null) node = node.parent;
        while (node.parent != null
                && node.marker != null
                && node.marker.kind() != Marker.Kind.ANNEX
                && !mayHold(node, node.marker, marker)) node = node.parent;
        return node;
    }

    /// A line that only names a body or a day holds what is listed under it, not the next clause of its own
    /// list.
    private static boolean holds(Node head, Marker marker) {
        for (Node up = head.parent; up != null; up = up.parent)
            for (Node child : up.children)
                if (child.marker != null && child.marker.key().equals(marker.key()) && !child.isBullet()) return false;
        Node up = head.parent;
        while (up != null && up.marker != null) {
            if (up.marker.key().equals(marker.key())) return false;
            up = up.parent;
        }
        return marker.kind().ordinal() >= Marker.Kind.NUMBER.ordinal();
    }

    private boolean mayHold(Node node, Marker holder, Marker marker) {
        if (under.getOrDefault(marker.key(), Set.of()).contains(holder.key())) return false;
        if (holder.kind() == Marker.Kind.NUMBER
                && marker.kind() == Marker.Kind.NUMBER
                && holder.depth() >= marker.depth()
                && marker.depth() > 1) return false;
        // “A.” may open a list under “II.”; “B.” goes beside “A.”.
        if (marker.kind() == Marker.Kind.CAPITAL) return holder.kind() == Marker.Kind.ROMAN && marker.value() == 1;
        if (holder.kind() == Marker.Kind.CAPITAL) return true;
        if (holder.kind().ordinal() <= marker.kind().ordinal()) return true;
        return node.leadsOn() && marker.value() == 1 && marker.kind().ordinal() > Marker.Kind.ROMAN.ordinal();
    }
}
