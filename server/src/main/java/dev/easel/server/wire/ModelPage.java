package dev.easel.server.wire;

import dev.easel.contract.Catalog;
import dev.easel.contract.Field;
import dev.easel.contract.ModelCard;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Model cards as pages for people. Every field has an anchor: problems link to it. Links are relative, so that the pages
 * work behind a proxy that puts them under a path.
 */
final class ModelPage {
    private ModelPage() {}

    /** The list of all models, and what they have in common. */
    static String index(Catalog catalog) {
        var body = new StringBuilder("<h1>Models</h1>\n");
        for (var card : catalog.cards()) {
            body.append("""
                    <section class="card">
                    <h2><a href="%s">%s</a></h2>
                    <p><code>%s</code></p>
                    <p>%s</p>
                    </section>
                    """.formatted(
                    text("models/" + card.slug()), text(card.name()), text(card.air()), text(card.description())));
        }
        body.append("<h2>Parameters of every model</h2>\n");
        catalog.sharedFields().forEach(field -> field(field, body));
        return page("Models", body);
    }

    /** Everything about one model. */
    static String of(ModelCard card) {
        var body = new StringBuilder();
        body.append("<p class=\"crumb\"><a href=\"../models\">Models</a></p>\n");
        body.append("<h1>").append(text(card.name())).append("</h1>\n");
        body.append("<p class=\"ids\"><code>").append(text(card.air())).append("</code>");
        card.aliases()
                .forEach(alias -> body.append(" <code>").append(text(alias)).append("</code>"));
        body.append("</p>\n<p>").append(text(card.description())).append("</p>\n");
        prices(card, body);
        sizes(card, body);
        groups(card).forEach((group, fields) -> {
            body.append("<h2>").append(text(group)).append("</h2>\n");
            fields.forEach(field -> field(field, body));
        });
        return page(card.name(), body);
    }

    private static Map<String, List<Field>> groups(ModelCard card) {
        Map<String, List<Field>> groups = new LinkedHashMap<>();
        for (var field : card.fields()) {
            var group = field.group().isEmpty() ? "Parameters" : field.group();
            groups.merge(
                    group,
                    List.of(field),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        return groups;
    }

    private static void prices(ModelCard card, StringBuilder body) {
        body.append("<p>$").append(card.price().perImage().toPlainString());
        body.append(" a picture, $").append(card.price().perImageWithReference().toPlainString());
        body.append(" with reference images.</p>\n");
    }

    private static void sizes(ModelCard card, StringBuilder body) {
        body.append("<h2>Sizes</h2>\n<div class=\"wide\"><table>\n<tr><th>Ratio</th>");
        var tiers = card.sizes().tiers();
        tiers.forEach(tier -> body.append("<th>").append(text(tier)).append("</th>"));
        body.append("</tr>\n");
        Map<String, StringBuilder> rows = new LinkedHashMap<>();
        for (var row : card.sizes().rows()) {
            rows.computeIfAbsent(row.ratio(), _ -> new StringBuilder())
                    .append("<td>")
                    .append(row.dimensions().width())
                    .append(" × ")
                    .append(row.dimensions().height())
                    .append("</td>");
        }
        rows.forEach((ratio, cells) -> body.append("<tr><th>")
                .append(text(ratio))
                .append("</th>")
                .append(cells)
                .append("</tr>\n"));
        body.append("</table></div>\n");
    }

    private static void field(Field field, StringBuilder body) {
        body.append("<section class=\"field\" id=\"")
                .append(text(field.anchor()))
                .append("\">\n<h3>");
        body.append("<a href=\"#").append(text(field.anchor())).append("\">").append(text(field.path()));
        body.append("</a> <small>").append(text(field.type()));
        if (field.required()) {
            body.append(" · <b>required</b>");
        }
        field.defaultValue().ifPresent(value -> body.append(" · default ").append(text(value.asString())));
        if (field.deprecated()) {
            body.append(" · deprecated");
        }
        body.append("</small></h3>\n<p>").append(text(field.description())).append("</p>\n");
        body.append("<p class=\"expects\">Must be ")
                .append(text(field.expectation()))
                .append(".</p>\n");
        meanings(field, body);
        field.children().forEach(child -> field(child, body));
        body.append("</section>\n");
    }

    private static void meanings(Field field, StringBuilder body) {
        var explained = field.allowedValues().stream()
                .filter(value -> field.meaning(value).isPresent())
                .toList();
        if (explained.isEmpty()) {
            return;
        }
        body.append("<dl>\n");
        for (var value : explained) {
            body.append("<dt><code>").append(text(value)).append("</code></dt><dd>");
            body.append(text(field.meaning(value).orElse(""))).append("</dd>\n");
        }
        body.append("</dl>\n");
    }

    private static String page(String title, CharSequence body) {
        return """
                <!doctype html>
                <html lang="en">
                <meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%s · Easel</title>
                <style>
                :root { color-scheme: light dark; --ink: #23262b; --soft: #666c75; --line: #dfe2e6; --paper: #fcfbf9; --tint: #f1efe9; --accent: #9a4a1c }
                @media (prefers-color-scheme: dark) { :root { --ink: #e8e6e1; --soft: #a3a7ae; --line: #3a3e45; --paper: #1b1d21; --tint: #26292e; --accent: #f0a774 } }
                * { box-sizing: border-box }
                body { margin: 0 auto; max-width: 46rem; padding: 2.5rem 1.25rem 6rem; font: 17px/1.6 Charter, Georgia, "Noto Serif", serif; color: var(--ink); background: var(--paper) }
                h1, h2, h3, .crumb, table, small, .expects { font-family: system-ui, "Noto Sans", sans-serif }
                h1 { font-size: 2.1rem; line-height: 1.15; margin: .3rem 0 .6rem; letter-spacing: -.02em }
                h2 { font-size: 1.2rem; margin: 2.6rem 0 .8rem }
                h3 { font-size: 1rem; margin: 0 }
                h3 small { font-weight: 400; color: var(--soft); margin-left: .4rem }
                p { margin: .35rem 0 .7rem }
                a { color: var(--accent); text-decoration: none } a:hover { text-decoration: underline }
                code { font: .84em ui-monospace, "SF Mono", Menlo, monospace; background: var(--tint); padding: .1em .35em; border-radius: 4px; overflow-wrap: anywhere }
                .field { border-top: 1px solid var(--line); padding: 1rem 0 .5rem; scroll-margin-top: 1rem }
                .field .field { margin-left: 1.2rem }
                .field:target { background: var(--tint); box-shadow: -1rem 0 var(--tint), 1rem 0 var(--tint) }
                .expects, .crumb { color: var(--soft); font-size: .88rem }
                .card { border-top: 1px solid var(--line) } .card h2 { margin-top: 1.2rem }
                dl { display: grid; grid-template-columns: max-content 1fr; gap: .2rem .8rem; margin: .4rem 0 .8rem } dd { margin: 0 }
                .wide { overflow-x: auto }
                table { border-collapse: collapse; font-size: .9rem; font-variant-numeric: tabular-nums }
                th, td { text-align: left; padding: .3rem 1.6rem .3rem 0; border-bottom: 1px solid var(--line) }
                </style>
                <body>
                %s</body>
                </html>
                """.formatted(text(title), body);
    }

    private static String text(String plain) {
        return plain.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
