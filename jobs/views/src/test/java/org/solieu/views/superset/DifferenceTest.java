package org.solieu.views.superset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.solieu.warehouse.Settings;

/** What is made, changed, stamped and dropped, on the dashboards of this project. */
class DifferenceTest {
    private static final Declared DECLARED =
            Declared.read(Settings.of(Map.of("SOLIEU_PROJECT", System.getProperty("solieu.project"))));

    private final List<Asset> wanted = DECLARED.assets(7);
    private final Map<String, JsonNode> present = new HashMap<>();

    DifferenceTest() {
        wanted.forEach(asset -> present.put(asset.uuid(), asset.content().deepCopy()));
    }

    @Test
    void whatIsAsDeclaredIsLeftAlone() {
        present.values().forEach(content -> ((ObjectNode) content).put("cache_timeout", "of Superset's own"));

        assertThat(Difference.between(wanted, present)).isEqualTo(Difference.between(List.of(), Map.of()));
    }

    @Test
    void aNewReleaseStampsEveryDatasetAndNothingElse() {
        Difference difference = Difference.between(DECLARED.assets(8), present);

        assertThat(difference.isOfDefinitions()).isFalse();
        assertThat(difference.stamped()).hasSameSizeAs(DECLARED.datasets());
    }

    @Test
    void whatAUserChangedInOursIsChangedBack() {
        Asset chart = wanted.stream()
                .filter(asset -> asset.kind() == AssetKind.CHART)
                .findFirst()
                .orElseThrow();
        present.put(chart.uuid(), chart.content().deepCopy().put("slice_name", "mine"));

        assertThat(Difference.between(wanted, present).changed()).containsExactly(chart);
    }

    @Test
    void onlyWhatWasOursIsDropped() {
        String ours = AssetId.of(AssetKind.CHART, "no_longer.vi").toString();
        present.put(ours, wanted.getFirst().content());
        present.put(UUID.randomUUID().toString(), wanted.getFirst().content());

        assertThat(Difference.between(wanted, present).dropped()).containsExactly(ours);
    }

    @Test
    void everyAssetHasAnIdOfItsOwnThatTellsItIsOurs() {
        assertThat(wanted).extracting(Asset::uuid).doesNotHaveDuplicates().allMatch(AssetId::isOurs);
    }

    @Test
    void everyDashboardHasATwinWithOtherWords() {
        for (Dashboard dashboard : DECLARED.dashboards()) {
            assertThat(dashboard.definition().text("title", Language.VI))
                    .isNotEqualTo(dashboard.definition().text("title", Language.EN));
        }
        assertThat(DECLARED.dashboards()).hasSize(10);
    }
}
