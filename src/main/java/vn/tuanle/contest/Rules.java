package vn.tuanle.contest;

import java.util.List;
import tools.jackson.databind.json.JsonMapper;

/// The rules of a contest as data, as they are applied; stored as JSON, in versions.
/// @param keys by what results are ranked, in order; each once
/// @param counted which attempt of a person counts where a round allows several
public record Rules(
        List<TieKey> keys,
        Counted counted,
        Guess guess,
        List<Prize> individual,
        List<Prize> collective,
        Collective formula,
        Entrance entrance) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /// What a new contest begins with: score, time, committee.
    public static final Rules USUAL = new Rules(
            List.of(TieKey.SCORE, TieKey.DURATION, TieKey.COMMITTEE),
            Counted.BEST,
            Guess.NONE,
            List.of(),
            List.of(),
            Collective.NONE,
            Entrance.ANYBODY);

    public static final Rules USUAL_FOR_ENTRIES = new Rules(
            List.of(TieKey.SCORE, TieKey.COMMITTEE),
            Counted.BEST,
            Guess.NONE,
            List.of(),
            List.of(),
            Collective.NONE,
            Entrance.ANYBODY);

    public Rules {
        keys = List.copyOf(keys);
        individual = List.copyOf(individual);
        collective = List.copyOf(collective);
    }

    public static Rules read(String json) {
        return JSON.readValue(json, Rules.class);
    }

    public String json() {
        return JSON.writeValueAsString(this);
    }
}
