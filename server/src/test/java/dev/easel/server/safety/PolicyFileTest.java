package dev.easel.server.safety;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The format of policy files and what is said of a line that is not in it. */
class PolicyFileTest {

    @Test
    void reads_settings_and_sections() throws Exception {
        var list =
                read("# ours", "", "action = flag", "nsfw=no", "[en]", "fox(es)", "[en with nudity sexual]", "*den*");

        assertThat(list.category()).isEqualTo(Category.CUSTOM);
        assertThat(list.action()).isEqualTo(Action.FLAG);
        assertThat(list.nsfw()).isFalse();
        assertThat(list.rules())
                .extracting(CategoryList.Rule::forms)
                .containsExactly(List.of(" fox ", " foxes "), List.of("den"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            action = maybe     | 1 | action is refuse, flag or off, not 'maybe'
            colour = red       | 1 | there is no setting 'colour'; there are action and nsfw
            nsfw = true        | 1 | nsfw is yes or no, not 'true'
            fox                | 1 | neither a setting such as 'action = flag' nor a section such as
            [en                | 1 | a section is [en], [en allow] or [en with nudity]
            [xx]               | 1 | there is no language 'xx'
            [en maybe]         | 1 | a section is [en], [en allow] or [en with nudity]
            [en with nuditty]  | 1 | there is no category 'nuditty'; there are sexual-minors, sexual,
            [en];fox(es        | 2 | malformed term: a bracket that is not closed
            [en];fox)          | 2 | malformed term: a bracket or comma without its opening bracket
            [en];{a,(b)}       | 2 | malformed term: a bracket that is not closed, or one inside another
            [en];f*x           | 2 | malformed term: a term is words; a star may stand at its ends only
            [en];fo*           | 2 | malformed term: a term with a star needs at least 3 letters
            [en];.             | 2 | malformed term: a term needs a letter
            [en];{1-999} {1-9} | 2 | malformed term: a line stands for at most 1000 terms
            action = flag;[en];action = flag | 3 | malformed term
            action = flag;action = flag      | 2 | 'action' is set twice
            """)
    void says_where_a_line_is_wrong_and_what_is_allowed(String lines, int line, String message) {
        assertThatThrownBy(() -> read(lines.split(";", -1)))
                .isInstanceOf(PolicyException.class)
                .hasMessageStartingWith("custom.txt:" + line + ": ")
                .hasMessageContaining(message);
    }

    @Test
    void demands_an_action() {
        assertThatThrownBy(() -> read("[en]", "fox"))
                .hasMessage("custom.txt: no action: the file must begin with 'action = refuse', 'flag' or 'off'");
    }

    @Test
    void folds_terms_as_it_folds_prompts() {
        assertThat(Term.forms("Füchse")).containsExactly(" fuchse ");
        assertThat(Term.forms("fuchs*")).containsExactly(" fuchs");
        assertThat(Term.forms("{9-11} {foxes,dens}"))
                .containsExactly(" 9 foxes ", " 9 dens ", " 10 foxes ", " 10 dens ", " 11 foxes ", " 11 dens ");
    }

    @Test
    void finds_words_of_scripts_without_spaces_anywhere() {
        assertThat(Term.forms("狐狸")).containsExactly("狐狸");
        assertThat(Term.forms("キツネ")).containsExactly("きつね");
    }

    private static CategoryList read(String... lines) throws PolicyException {
        return PolicyFile.read("custom.txt", Category.CUSTOM, List.of(lines));
    }
}
