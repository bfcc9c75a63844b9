package dev.hourglass.report;

/** How a page looks: on white and dark screens, on a phone, on paper. The colors are those of the pictures. */
final class PageStyle {
    /** Style rules, without any character that XML would have to escape. */
    static final String RULES = """

            * { box-sizing: border-box; }
            html { -webkit-text-size-adjust: 100%; }
            body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 52rem; overflow-wrap: break-word;
              font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; }
            header { margin-bottom: 2.5rem; }
            .kicker { margin: 0 0 .6rem; font-size: .875rem; letter-spacing: .01em; }
            h1 { margin: 0; font-size: clamp(1.35rem, 1.1rem + 1.2vw, 1.65rem); line-height: 1.25; font-weight: 650;
              letter-spacing: -.01em; text-wrap: pretty; }
            h2 { margin: 3rem 0 1rem; padding-top: .9rem; border-top: 2px solid; font-size: 1.2rem;
              line-height: 1.3; }
            p { margin: 0 0 1rem; max-width: 42rem; }
            ul.plain { margin: 1.1rem 0 0; padding: 0; list-style: none; }
            ul.plain li { margin: .35rem 0; padding-left: .9rem; border-left: 3px solid; }
            section ul.plain { margin: 0 0 1.2rem; }
            ul.warnings { margin: 0 0 1.2rem; padding: .8rem 1rem .8rem 2.1rem; border-radius: 6px;
              border-left: 4px solid; }
            ul.warnings li + li { margin-top: .4rem; }
            dl { margin: 0 0 1.2rem; border-top: 1px solid; font-size: .9375rem; }
            dl div { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: 0 1rem; padding: .4rem 0;
              border-bottom: 1px solid; }
            dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
            pre.command { margin: 0 0 1.2rem; padding: .8rem 1rem; border: 1px solid;
              border-radius: 6px; font-size: .875rem; line-height: 1.5; white-space: pre-wrap;
              overflow-wrap: anywhere; }
            code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
            figure { margin: 0 0 1.6rem; }
            .picture { overflow-x: auto; }
            .picture svg { display: block; width: 100%; height: auto; }
            .pair .picture svg { width: auto; max-width: 100%; }
            figcaption, caption { font-size: .875rem; line-height: 1.45; }
            figcaption { margin-top: .5rem; max-width: 42rem; }
            .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
              gap: 0 1.25rem; align-items: start; }
            .wide { margin: 0 0 1.6rem; overflow-x: auto; }
            table { min-width: 50%; border-collapse: collapse; font-size: .8125rem; line-height: 1.35;
              font-variant-numeric: tabular-nums; }
            caption { padding-bottom: .5rem; text-align: left; }
            th, td { padding: .35rem .75rem .35rem 0; border-bottom: 1px solid; text-align: left;
              vertical-align: middle; }
            tr th:last-child, tr td:last-child { padding-right: 0; }
            thead th { font-weight: 500; vertical-align: bottom; }
            tbody th { min-width: 9rem; max-width: 16rem; font-weight: 600; overflow-wrap: break-word; }
            .number { text-align: right; white-space: nowrap; }
            th svg, td svg { display: block; }
            :focus-visible { outline: 2px solid; outline-offset: 2px; }
            body, h2 { border-color: #1f2328; background: #ffffff; color: #1f2328; }
            .kicker, dt, figcaption, caption, thead th { color: #59636e; }
            ul.plain li, dl, dl div, pre.command, th, td { border-color: #dfe3e8; }
            thead th { border-color: #1f2328; }
            pre.command { background: #f6f8fa; }
            ul.warnings { border-color: #8a4600; background: #fff6ea; }
            ul.warnings li::marker { color: #8a4600; }
            :focus-visible { outline-color: #1b5faa; }
            @media screen and (prefers-color-scheme: dark) {
              body, h2 { border-color: #e6edf3; background: #0d1117; color: #e6edf3; }
              .kicker, dt, figcaption, caption, thead th { color: #9da7b1; }
              ul.plain li, dl, dl div, pre.command, th, td { border-color: #2a313a; }
              thead th { border-color: #e6edf3; }
              pre.command { background: #161b22; }
              ul.warnings { border-color: #ffb454; background: #221a0e; }
              ul.warnings li::marker { color: #ffb454; }
              :focus-visible { outline-color: #6cb6ff; }
            }
            @media (max-width: 40rem) {
              body { padding: 1.5rem 1rem 3rem; }
              dl div { grid-template-columns: 1fr; }
              .picture svg { min-width: 34rem; }
              .pair .picture svg { min-width: 0; max-width: 100%; }
            }
            @media print {
              body { max-width: none; padding: 0; font-size: 10.5pt; }
              .picture, .wide { overflow: visible; }
              .picture svg { min-width: 0; width: 82%; }
              figure, tr, dl div { break-inside: avoid; }
              h2 { break-after: avoid; }
              thead { display: table-header-group; }
              table { font-size: 7.5pt; }
              tbody th { min-width: 0; overflow-wrap: anywhere; }
              pre.command, ul.warnings { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
              .picture svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            }
            @page { margin: 16mm 15mm; }
            """;

    private PageStyle() {
    }
}
