import type { ReactNode } from 'react'
import { figureFaultSentence } from '#app/features/indicators/figure-fault-sentence-text.ts'
import { figureFaultsText } from '#app/features/indicators/figure-faults-text.ts'
import { figureImportText } from '#app/features/indicators/figure-import-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { CheckboxField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

type Faults = (typeof figureFaultsText)['en']

interface Told {
	line: number
	cells: Partial<Record<keyof Faults['fields'], string>>
	faults: readonly { field: keyof Faults['fields']; code: keyof Faults['faults']; detail?: string }[]
	doubt: keyof Faults['doubts'] | null
}

const SHOWN = ['indicator', 'region', 'period', 'value', 'num', 'den', 'n', 'unit', 'source'] as const

/** More of a cell than this says nothing to who mends it. */
const MOST_LETTERS = 40

interface Sort {
	title: string
	lines: readonly Told[]
	/** How many there are of the sort, shown or not. */
	all: number
}

function Lines({ title, lines, all, children }: Sort & { children: ReactNode }) {
	const t = useText(figureImportText)
	const formats = useFormats()
	if (lines.length === 0) return null
	return (
		<Section title={title}>
			<p className="mb-near text-small text-soft">{t.firstOf(formats.number(lines.length), formats.number(all))}</p>
			{children}
		</Section>
	)
}

/** Lines to be mended or checked: first what is wrong with each, then what it says. */
function WrongLines(sort: Sort) {
	const t = useText(figureImportText)
	const f = useText(figureFaultsText)
	const language = useLanguage()
	const formats = useFormats()
	const cellsOf = (cells: Told['cells']) =>
		SHOWN.flatMap((field) => (cells[field] ? [`${f.fields[field]} ${cells[field].slice(0, MOST_LETTERS)}`] : []))
	return (
		<Lines {...sort}>
			<ul className="divide-y divide-line">
				{sort.lines.map(({ line, cells, faults, doubt }) => (
					<li key={line} className="grid gap-1 py-near sm:grid-cols-[6rem_1fr]">
						<div>
							<Badge tone={doubt ? 'tea' : 'persimmon'}>{t.atLine(formats.number(line))}</Badge>
						</div>
						<div className="min-w-0">
							<p className="font-strong break-words">
								{doubt ? f.doubts[doubt] : figureFaultSentence(language, cells, faults)}
							</p>
							<p className="text-small break-words text-soft">{cellsOf(cells).join(' · ')}</p>
						</div>
					</li>
				))}
			</ul>
		</Lines>
	)
}

function GoodLines(sort: Sort) {
	const t = useText(figureImportText)
	const f = useText(figureFaultsText)
	const formats = useFormats()
	const columns = [
		{ head: t.line, isTitle: true, cell: ({ line }: Told) => t.atLine(formats.number(line)) },
		...SHOWN.filter((field) => sort.lines.some(({ cells }) => cells[field])).map((field) => ({
			head: f.fields[field],
			cell: ({ cells }: Told) => cells[field] || '—',
		})),
	]
	return (
		<Lines {...sort}>
			<Table caption={sort.title} columns={columns} rows={sort.lines} rowKey={({ line }) => line} />
		</Lines>
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
		preview: { faulty: readonly Told[]; doubtful: readonly Told[]; good: readonly Told[]; ignored?: readonly string[] }
	}
}) {
	const t = useText(figureImportText)
	const { preview, lineCount, faultCount, doubtCount } = file
	return (
		<>
			{preview.ignored && preview.ignored.length > 0 ? (
				<p className="mt-near text-small text-soft">{t.ignored(preview.ignored.join(', '))}</p>
			) : null}
			<WrongLines title={t.faulty} lines={preview.faulty} all={faultCount} />
			<WrongLines title={t.doubtful} lines={preview.doubtful} all={doubtCount} />
			<GoodLines title={t.good} lines={preview.good} all={lineCount - faultCount - doubtCount} />
		</>
	)
}

interface Waiting {
	id: number
	state: 'STAGED' | 'APPLIED' | 'DROPPED'
	faultCount: number
	doubtCount: number
}

/** What can be done with a file that was looked at; the next one, once that is over. */
export function FigureDecision({ id, state, faultCount, doubtCount }: Waiting) {
	const t = useText(figureImportText)
	if (state !== 'STAGED')
		return (
			<LinkButton tone="quiet" href="/admin/data/files" className="mt-near">
				{t.another}
			</LinkButton>
		)
	return (
		<form method="post" className="mt-sheet space-y-near">
			{faultCount > 0 ? <Notice tone="error">{t.hasFaults}</Notice> : null}
			{faultCount === 0 && doubtCount > 0 ? <CheckboxField label={t.confirm} name="confirmed" value="yes" /> : null}
			<div className="flex flex-wrap gap-near">
				{faultCount === 0 ? (
					<Button name="deed" value="apply">
						{t.apply}
					</Button>
				) : (
					<>
						<LinkButton href="/admin/data/files">{t.again}</LinkButton>
						<LinkButton tone="quiet" href={`/admin/data/tables/faulty-${id}.xlsx`} download>
							{t.faultyFile}
						</LinkButton>
					</>
				)}
				<Button name="deed" value="drop" tone="quiet">
					{t.drop}
				</Button>
			</div>
		</form>
	)
}
