import { FIGURE_COLUMNS } from '#app/domain/cluster-statistics/figure-columns.ts'
import { figureImportText } from '#app/features/indicators/figure-import-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface FigureFileRow {
	id: number
	fileName: string
	state: 'STAGED' | 'APPLIED' | 'DROPPED'
	lineCount: number
	createdAt: Date | string
}

/** The form that sends a file, with what is wrong with the one that was sent. */
export function FigureUpload({ error }: { error: string | null }) {
	const t = useText(figureImportText)
	return (
		<Card>
			<form method="post" encType="multipart/form-data" className="grid gap-sheet">
				<TextField
					type="file"
					name="file"
					label={t.file}
					hint={t.fileHint}
					accept=".csv,.txt,.xlsx,text/csv"
					required
					error={error}
				/>
				<Button className="justify-self-start">{t.send}</Button>
			</form>
		</Card>
	)
}

/** How the head of a file is written. */
export function FigureColumns() {
	const t = useText(figureImportText)
	const language = useLanguage()
	type Column = (typeof FIGURE_COLUMNS)[number]
	const columns = [
		{ head: t.column, isTitle: true, cell: (it: Column) => `${it.title[language]} (${it.key})` },
		{ head: t.required, cell: (it: Column) => (it.isRequired ? t.yes : '') },
		{ head: t.example, cell: (it: Column) => it.example || '—' },
	]
	return (
		<Section title={t.columns}>
			<p className="mb-near text-soft">{t.columnsLead}</p>
			<Table caption={t.columns} columns={columns} rows={FIGURE_COLUMNS} rowKey={(it) => it.key} />
		</Section>
	)
}

/** What was sent before. */
export function FigureFiles({ files }: { files: readonly FigureFileRow[] }) {
	const t = useText(figureImportText)
	const formats = useFormats()
	return (
		<Section title={t.sent}>
			{files.length === 0 ? <p className="text-soft">{t.none}</p> : null}
			<ul className="divide-y divide-line">
				{files.map((it) => (
					<li key={it.id} className="flex flex-wrap items-center justify-between gap-close py-near">
						<span className="min-w-0">
							<a href={`/admin/data/files/${it.id}`} className="font-strong break-words text-hill hover:underline">
								{it.fileName}
							</a>
							<span className="block text-small text-soft">
								{t.lines(formats.number(it.lineCount))} · {formats.dateTime(it.createdAt)}
							</span>
						</span>
						<Badge tone={it.state === 'STAGED' ? 'persimmon' : it.state === 'APPLIED' ? 'hill' : 'neutral'}>
							{t.states[it.state]}
						</Badge>
					</li>
				))}
			</ul>
		</Section>
	)
}
