import { FIGURE_COLUMNS } from '#app/domain/cluster-statistics/figure-columns.ts'
import { figureImportText } from '#app/features/indicators/figure-import-text.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** How the head of a file is written. */
export function FigureColumns() {
	const t = useText(figureImportText)
	const language = useLanguage()
	type Column = (typeof FIGURE_COLUMNS)[number]
	const columns = [
		{ head: t.column, isTitle: true, cell: (it: Column) => `${it.title[language]} (${it.key})` },
		{ head: t.required, cell: (it: Column) => (it.isRequired ? t.yes : '—') },
		{ head: t.example, cell: (it: Column) => it.example || '—' },
	]
	return (
		<Section title={t.columns}>
			<p className="mb-near text-soft">{t.columnsLead}</p>
			<p className="mb-near flex flex-wrap items-center gap-near">
				<LinkButton tone="quiet" href="/admin/data/tables/template.xlsx" download>
					{t.template}
				</LinkButton>
				<span className="text-small text-soft">{t.templateHint}</span>
			</p>
			<Table caption={t.columns} columns={columns} rows={FIGURE_COLUMNS} rowKey={(it) => it.key} />
		</Section>
	)
}
