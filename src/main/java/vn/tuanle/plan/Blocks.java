package vn.tuanle.plan;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import vn.tuanle.reading.Block;

/// The blocks of a source as JSON in the plan's row, to show the source again as it stood.
final class Blocks {
    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "t")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Block.Paragraph.class, name = "p"),
        @JsonSubTypes.Type(value = Block.Table.class, name = "t")
    })
    private interface Typed {}

    private static final TypeReference<List<Block>> LIST = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder()
            .addMixIn(Block.class, Typed.class)
            // Places kept earlier do not say how their page is turned.
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Blocks() {}

    static String json(List<Block> blocks) {
        return JSON.writerFor(LIST).writeValueAsString(blocks);
    }

    static List<Block> of(String json) {
        return JSON.readValue(json, LIST);
    }
}
