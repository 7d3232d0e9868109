import { figureFaultsText } from '#app/features/indicators/figure-faults-text.ts'
import { figureImportText } from '#app/features/indicators/figure-import-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { CheckboxField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

type Faults = (typeof figureFaultsText)['en']

interface Told {
	line: number
	cells: Partial<Record<keyof Faults['fields'], string>>
	faults: readonly { field: keyof Faults['fields']; code: keyof Faults['faults']; detail?: string }[]
	doubt: keyof Faults['doubts'] | null
}

const SHOWN = ['indicator', 'region', 'period', 'value', 'num', 'den', 'n', 'source'] as const

/** Lines of one sort, each told by its number with what it says and what is wrong with it. */
function Lines({ title, lines, all }: { title: string; lines: readonly Told[]; all: number }) {
	const t = useText(figureImportText)
	const f = useText(figureFaultsText)
	const formats = useFormats()
	if (lines.length === 0) return null
	const problem = ({ faults, doubt, cells }: Told) =>
		doubt
			? f.doubts[doubt]
			: faults
					.map(({ field, code, detail }) => {
						const said = cells[field] ? ` “${cells[field]}”` : ''
						return `${f.fields[field]}${said}: ${f.faults[code](detail ?? '')}`
					})
					.join(' ')
	const columns = [
		{ head: t.line, isTitle: true, cell: ({ line }: Told) => t.atLine(formats.number(line)) },
		...SHOWN.filter((field) => lines.some(({ cells }) => cells[field])).map((field) => ({
			head: f.fields[field],
			cell: ({ cells }: Told) => cells[field] || '—',
		})),
		...(lines.some(({ faults, doubt }) => faults.length > 0 || doubt)
			? [{ head: t.problem, cell: (it: Told) => <span className="font-strong">{problem(it)}</span> }]
			: []),
	]
	return (
		<Section title={title}>
			<p className="mb-near text-small text-soft">{t.firstOf(formats.number(lines.length), formats.number(all))}</p>
			<Table caption={title} columns={columns} rows={lines} rowKey={({ line }) => line} />
		</Section>
	)
}

/** The lines of a file: those that are faulty first, then those in doubt, then the first good ones. */
export function FigurePreview({
	file,
}: {
	file: {
		lineCount: number
		faultCount: number
		doubtCount: number
		preview: { faulty: readonly Told[]; doubtful: readonly Told[]; good: readonly Told[] }
	}
}) {
	const t = useText(figureImportText)
	const { preview, lineCount, faultCount, doubtCount } = file
	return (
		<>
			<Lines title={t.faulty} lines={preview.faulty} all={faultCount} />
			<Lines title={t.doubtful} lines={preview.doubtful} all={doubtCount} />
			<Lines title={t.good} lines={preview.good} all={lineCount - faultCount - doubtCount} />
		</>
	)
}

/** What can be done with a file that was looked at. */
export function FigureDecision({ faultCount, doubtCount }: { faultCount: number; doubtCount: number }) {
	const t = useText(figureImportText)
	return (
		<form method="post" className="mt-sheet space-y-near">
			{faultCount > 0 ? <Notice tone="error">{t.hasFaults}</Notice> : null}
			{faultCount === 0 && doubtCount > 0 ? <CheckboxField label={t.confirm} name="confirmed" value="yes" /> : null}
			<div className="flex flex-wrap gap-near">
				{faultCount === 0 ? (
					<Button name="deed" value="apply">
						{t.apply}
					</Button>
				) : null}
				<Button name="deed" value="drop" tone="quiet">
					{t.drop}
				</Button>
			</div>
		</form>
	)
}
