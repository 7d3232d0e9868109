import { IMPORT_COLUMNS, type ImportKind } from '#app/domain/imports/import-kind.ts'
import type { RunRefusal } from '#app/domain/imports/import-run.ts'
import type { RowFault } from '#app/domain/imports/row-fault.ts'
import type { RunRow } from '#app/features/imports/components/imports-page.tsx'
import { faultSentence, refusalSentence } from '#app/features/imports/import-faults-text.ts'
import { importsText } from '#app/features/imports/imports-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { type Column, Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Run extends RunRow {
	refusal: RunRefusal | null
	stagedCount: number
	faultCount: number
	ignored: string[]
	appliedCount: number | null
	changeCount: number | null
}

export interface RunView {
	run: Run
	faulty: { line: number; cells: Record<string, string>; faults: RowFault[] }[]
	good: { line: number; cells: Record<string, string> }[]
}

/** Kinds whose lines take effect one by one. */
const LINE_BY_LINE: readonly ImportKind[] = ['shipments']

function Bar({ done, all, children }: { done: number; all: number; children: string }) {
	return (
		<p className="mt-3">
			<progress max={all} value={done} className="h-3 w-full accent-hill">
				{done}
			</progress>
			<span className="text-sm tabular-nums">{children}</span>
		</p>
	)
}

function Progress({ run }: { run: Run }) {
	const t = useText(importsText)
	const format = useFormats()
	const { stagedCount, lineCount } = run
	if (run.state === 'APPLYING') return <Applying run={run} />
	return (
		<Card>
			<p>{t.waiting}</p>
			{lineCount !== null ? (
				<Bar done={stagedCount} all={lineCount}>
					{t.reading(format.number(stagedCount), format.number(lineCount))}
				</Bar>
			) : null}
		</Card>
	)
}

function Applying({ run }: { run: Run }) {
	const t = useText(importsText)
	const format = useFormats()
	if (!LINE_BY_LINE.includes(run.kind)) return <Card>{t.applying}</Card>
	const [done, all] = [run.appliedCount ?? 0, (run.lineCount ?? 0) - run.faultCount]
	return (
		<Card>
			<p>{t.applyingLines}</p>
			<Bar done={done} all={all}>
				{t.sending(format.number(done), format.number(all))}
			</Bar>
		</Card>
	)
}

function Decision({ run }: { run: Run }) {
	const t = useText(importsText)
	const format = useFormats()
	const good = (run.lineCount ?? 0) - run.faultCount
	return (
		<form method="post" className="mt-4 flex flex-wrap gap-3">
			{good > 0 ? (
				<Button name="deed" value={run.faultCount > 0 ? 'apply-good' : 'apply'} size="l">
					{run.faultCount > 0
						? t.applyGood(format.number(good), format.number(run.faultCount))
						: t.applyAll(format.number(good))}
				</Button>
			) : null}
			<Button name="deed" value="drop" tone="quiet" size="l">
				{t.drop}
			</Button>
		</form>
	)
}

function Faulty({ view: { run, faulty } }: { view: RunView }) {
	const t = useText(importsText)
	const language = useLanguage()
	const format = useFormats()
	if (run.faultCount === 0) return null
	return (
		<Section title={t.faulty(format.number(run.faultCount))}>
			<p className="mb-3">
				<LinkButton tone="quiet" href={`/seller/export/faulty/${run.id}.xlsx`} download>
					{t.faultyFile}
				</LinkButton>
			</p>
			<ul className="divide-y divide-line">
				{faulty.map(({ line, cells, faults }) => (
					<li key={line} className="grid gap-1 py-2 sm:grid-cols-[6rem_1fr]">
						<div>
							<Badge tone="persimmon">{t.line(format.number(line))}</Badge>
						</div>
						<div className="min-w-0">
							<p className="font-medium">
								{faults.map((fault) => faultSentence(run.kind, language, fault)).join(language === 'zh' ? '；' : '; ')}
							</p>
							<p className="text-sm break-words text-soft">{cellsOf(run.kind, cells).join(' · ')}</p>
						</div>
					</li>
				))}
			</ul>
		</Section>
	)
}

const cellsOf = (kind: ImportKind, cells: Record<string, string>) =>
	IMPORT_COLUMNS[kind].map(({ key }) => cells[key] ?? '').filter((text) => text.trim() !== '')

function Good({ view: { run, good } }: { view: RunView }) {
	const t = useText(importsText)
	const language = useLanguage()
	const format = useFormats()
	if (good.length === 0 || run.state !== 'STAGED') return null
	const columns = IMPORT_COLUMNS[run.kind].filter(({ key }) => good.some(({ cells }) => (cells[key] ?? '') !== ''))
	return (
		<Section title={t.good(format.number((run.lineCount ?? 0) - run.faultCount))}>
			<Table
				caption={t.firstGood}
				rows={good}
				rowKey={({ line }) => line}
				columns={columns.map(({ key, title }, at): Column<RunView['good'][number]> => ({
					head: title[language],
					cell: ({ cells }) => cells[key] ?? '',
					isTitle: at === 0,
				}))}
			/>
		</Section>
	)
}

function Faults({ run: { faultCount, lineCount } }: { run: Run }) {
	const t = useText(importsText)
	if (faultCount === 0) return null
	return <Notice tone="warn" title={faultCount === lineCount ? t.nothingGood : t.hasFaults} />
}

/** Why a file could not be read, with the empty one whose heads are right. */
function Refused({ run: { kind, refusal } }: { run: Run }) {
	const t = useText(importsText)
	const language = useLanguage()
	if (!refusal) return null
	return (
		<Notice tone="error" title={refusalSentence(kind, language, refusal)}>
			<a
				href={`/seller/export/template/${kind}.xlsx`}
				download
				className="inline-flex min-h-6 items-center font-semibold underline"
			>
				{t.template}
			</a>
		</Notice>
	)
}

/** Where one sees what a file did. */
const DONE_AT: Record<ImportKind, string> = {
	shipments: '/seller/shipments?which=way',
	...{ stock: '/seller/stock', rates: '/seller/calendar' },
	...{ products: '/seller/listings#drafts', ads: '/seller/campaigns' },
}

function Applied({ run: { kind, changeCount, faultCount } }: { run: Run }) {
	const t = useText(importsText)
	const format = useFormats()
	const count = format.number(changeCount ?? 0)
	return (
		<Notice
			tone={changeCount === 0 ? 'warn' : 'success'}
			title={LINE_BY_LINE.includes(kind) ? t.sent(count) : t.applied(count)}
		>
			{LINE_BY_LINE.includes(kind) && faultCount > 0 ? <p>{t.notSent(format.number(faultCount))}</p> : null}
			<LinkButton tone="quiet" href={DONE_AT[kind]} className="mt-2">
				{t.seeDone[kind]}
			</LinkButton>
		</Notice>
	)
}

function State({ run }: { run: Run }) {
	const t = useText(importsText)
	switch (run.state) {
		case 'RECEIVED':
		case 'APPLYING':
			return <Progress run={run} />
		case 'STAGED':
			return <Faults run={run} />
		case 'APPLIED':
			return <Applied run={run} />
		case 'DROPPED':
			return <Notice title={t.dropped} />
		case 'REFUSED':
			return <Refused run={run} />
	}
}

/** One file: how far it is read, what is wrong with which line, and the decision to let it take effect. */
export function ImportRunPage({ view, isOver }: { view: RunView; isOver: boolean }) {
	const t = useText(importsText)
	const { run } = view
	return (
		<>
			<PageHead
				title={run.fileName}
				eyebrow={`${t.kinds[run.kind]} · ${t.states[run.state]}`}
				actions={
					<LinkButton tone="quiet" href="/seller/imports">
						{t.again}
					</LinkButton>
				}
			/>
			{isOver ? <Notice tone="warn" title={t.over} className="mb-4" /> : null}
			<State run={run} />
			{run.ignored.length > 0 ? <p className="mt-3 text-sm text-soft">{t.ignored(run.ignored.join(', '))}</p> : null}
			{run.state === 'STAGED' ? <Decision run={run} /> : null}
			<Good view={view} />
			<Faulty view={view} />
		</>
	)
}
