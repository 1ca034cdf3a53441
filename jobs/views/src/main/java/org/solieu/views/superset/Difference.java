package org.solieu.views.superset;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What stands between Superset as it is and as it should be.
 *
 * @param made assets it lacks
 * @param changed assets that are not as declared
 * @param stamped datasets that lack nothing but the newest release
 * @param dropped UUIDs of assets of ours that nothing declares any more
 */
record Difference(List<Asset> made, List<Asset> changed, List<Asset> stamped, Set<String> dropped) {

    static Difference between(List<Asset> wanted, Map<String, JsonNode> present) {
        Set<String> uuids = wanted.stream().map(Asset::uuid).collect(Collectors.toSet());
        List<Asset> known = wanted.stream()
                .filter(asset -> present.containsKey(asset.uuid()))
                .toList();
        List<Asset> other = known.stream()
                .filter(asset -> !Likeness.holds(asset.content(), present.get(asset.uuid())))
                .toList();
        List<Asset> stamped = other.stream()
                .filter(asset -> Likeness.holds(unstamped(asset), present.get(asset.uuid())))
                .toList();
        return new Difference(
                wanted.stream().filter(asset -> !known.contains(asset)).toList(),
                other.stream().filter(asset -> !stamped.contains(asset)).toList(),
                stamped,
                present.keySet().stream()
                        .filter(uuid -> AssetId.isOurs(uuid) && !uuids.contains(uuid))
                        .collect(Collectors.toSet()));
    }

    private static JsonNode unstamped(Asset asset) {
        ObjectNode copy = asset.content().deepCopy();
        copy.withObject("extra").remove("release");
        return copy;
    }

    /** Whether anything declared is not there as declared. */
    boolean isOfDefinitions() {
        return !made.isEmpty() || !changed.isEmpty();
    }
}
