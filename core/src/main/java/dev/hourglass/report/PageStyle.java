package dev.hourglass.report;

/** How a page looks: on white and dark screens, on a phone, on paper. The colors are those of the pictures. */
final class PageStyle {
    /** Style rules, without any character that XML would have to escape. */
    static final String RULES = """

            :root { --card: #ffffff; --box: #f6f8fa; --ink: #1f2328; --muted: #59636e; --grid: #dfe3e8;
              --accent: #1b5faa; --warn: #8a4600; --warnbox: #fff6ea; }
            @media screen and (prefers-color-scheme: dark) {
              :root { --card: #0d1117; --box: #161b22; --ink: #e6edf3; --muted: #9da7b1; --grid: #2a313a;
                --accent: #6cb6ff; --warn: #ffb454; --warnbox: #221a0e; }
            }
            * { box-sizing: border-box; }
            html { -webkit-text-size-adjust: 100%; }
            body { margin: 0 auto; padding: 2.5rem 1.25rem 4rem; max-width: 52rem; background: var(--card);
              color: var(--ink); font: 1rem/1.55 system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif;
              overflow-wrap: break-word; }
            header { margin-bottom: 2.5rem; }
            .kicker { margin: 0 0 .6rem; color: var(--muted); font-size: .875rem; letter-spacing: .01em; }
            h1 { margin: 0; font-size: clamp(1.35rem, 1.1rem + 1.6vw, 1.85rem); line-height: 1.25; font-weight: 650;
              letter-spacing: -.01em; text-wrap: pretty; }
            h2 { margin: 3rem 0 1rem; padding-top: .9rem; border-top: 2px solid var(--ink); font-size: 1.2rem;
              line-height: 1.3; }
            p { margin: 0 0 1rem; max-width: 42rem; }
            ul.plain { margin: 1.1rem 0 0; padding: 0; list-style: none; color: var(--ink); }
            ul.plain li { margin: .35rem 0; padding-left: .9rem; border-left: 3px solid var(--grid); }
            section ul.plain { margin: 0 0 1.2rem; }
            ul.warnings { margin: 0 0 1.2rem; padding: .8rem 1rem .8rem 2.1rem; border-radius: 6px;
              border-left: 4px solid var(--warn); background: var(--warnbox); }
            ul.warnings li::marker { color: var(--warn); }
            ul.warnings li + li { margin-top: .4rem; }
            dl { margin: 0 0 1.2rem; border-top: 1px solid var(--grid); font-size: .9375rem; }
            dl div { display: grid; grid-template-columns: minmax(8rem, 12rem) 1fr; gap: 0 1rem; padding: .4rem 0;
              border-bottom: 1px solid var(--grid); }
            dt { color: var(--muted); }
            dd { margin: 0; overflow-wrap: anywhere; font-variant-numeric: tabular-nums; }
            pre.command { margin: 0 0 1.2rem; padding: .8rem 1rem; background: var(--box); border: 1px solid var(--grid);
              border-radius: 6px; font-size: .875rem; line-height: 1.5; white-space: pre-wrap;
              overflow-wrap: anywhere; }
            code { font-family: ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; }
            figure { margin: 0 0 1.6rem; }
            .picture { overflow-x: auto; }
            .picture svg { display: block; width: 100%; height: auto; }
            .pair .picture svg { width: auto; max-width: 100%; }
            figcaption, caption { color: var(--muted); font-size: .875rem; line-height: 1.45; }
            figcaption { margin-top: .5rem; max-width: 42rem; }
            .pair { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr)); gap: 0 1.25rem;
              align-items: start; }
            .wide { margin: 0 0 1.6rem; overflow-x: auto; }
            table { min-width: 50%; border-collapse: collapse; font-size: .875rem; line-height: 1.35;
              font-variant-numeric: tabular-nums; }
            caption { padding-bottom: .5rem; text-align: left; }
            th, td { padding: .35rem .8rem .35rem 0; border-bottom: 1px solid var(--grid); text-align: left;
              vertical-align: middle; }
            tr th:last-child, tr td:last-child { padding-right: 0; }
            thead th { border-bottom: 1px solid var(--ink); color: var(--muted); font-weight: 500;
              vertical-align: bottom; }
            tbody th { min-width: 9rem; max-width: 16rem; font-weight: 600; overflow-wrap: break-word; }
            .number { text-align: right; white-space: nowrap; }
            th svg, td svg { display: block; }
            :focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
            @media (max-width: 40rem) {
              body { padding: 1.5rem 1rem 3rem; }
              dl div { grid-template-columns: 1fr; }
              .picture svg { min-width: 34rem; }
              .pair .picture svg { min-width: 0; max-width: 100%; }
            }
            @media print {
              body { max-width: none; padding: 0; font-size: 10.5pt; }
              .picture, .wide { overflow: visible; }
              .picture svg { min-width: 0; max-width: 100%; }
              figure, tr, dl div { break-inside: avoid; }
              h2 { break-after: avoid; }
              thead { display: table-header-group; }
              pre.command, ul.warnings { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
              .picture svg { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
            }
            @page { margin: 16mm 15mm; }
            """;

    private PageStyle() {
    }
}
