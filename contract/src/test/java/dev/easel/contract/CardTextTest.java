package dev.easel.contract;

import static dev.easel.contract.Tasks.CATALOG;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class CardTextTest {
    static final List<ModelCard> CARDS = CATALOG.cards();

    private final String text = CardText.of(Tasks.PRO);

    @ParameterizedTest
    @FieldSource("CARDS")
    void fits_a_terminal_of_a_hundred_columns_without_trailing_spaces(ModelCard card) {
        assertThat(CardText.of(card).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThan(100).isEqualTo(line.stripTrailing()));
    }

    @Test
    void opens_with_name_ids_and_price() {
        assertThat(text)
                .startsWith("Grok Imagine Image Pro\n")
                .contains("\nModel    xai:grok-imagine@image-pro\n")
                .contains("""

                        Aliases  xai-grok-imagine-image-pro, grok-imagine-image-pro, grok-imagine-image-quality,
                                 grok-imagine-image-2.0, xai:grok-imagine@image-quality, xai:grok-imagine@image-2.0,
                                 xai-grok-imagine-image-quality, xai-grok-imagine-image-2.0
                        """)
                .contains("\nPrice    $0.07 a picture, $0.072 with references\n");
    }

    @Test
    void says_type_range_and_default_of_a_parameter_on_one_line() {
        assertThat(text.lines())
                .contains("  outputQuality           integer · 20 to 99 · default 95")
                .contains("  positivePrompt *        string · a text with at least one visible character")
                .contains("  inputs.referenceImages  array · 1 to 3 items");
    }

    @Test
    void names_every_parameter() {
        assertThat(Tasks.PRO.fields()).allSatisfy(field -> assertThat(text).contains("\n  " + field.path() + " "));
    }

    @Test
    void explains_choices() {
        assertThat(text).contains("base64Data  The file's bytes in base64, in imageBase64Data.\n");
    }

    @Test
    void states_the_rules_between_parameters() {
        assertThat(text)
                .contains("\n  width needs height beside it.\n")
                .contains("\n  resolution cannot be combined with width or height.\n");
    }

    @Test
    void ends_with_the_sizes_side_by_side() {
        assertThat(text).contains("\n  ratio    1K          2K\n").endsWith("  2:1      1408x704    2816x1408\n");
    }
}
