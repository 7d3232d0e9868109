import type { WarningState } from '#app/domain/payments/fraud-warnings.ts'
import { WarnedParcels, type WarnedParcel } from '#app/features/disputes/components/warned-parcels.tsx'
import { warningText } from '#app/features/disputes/warning-text.ts'
import { fraudWords } from '#app/ui/commerce/fraud-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { TextAreaField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface WarningRow {
	id: number
	orderNumber: string
	fraudType: string
	isActionable: boolean
	warnedAt: string | Date
	state: WarningState
	decidedAt: string | Date | null
	decidedBy: string | null
	words: string
	amountMinor: number
	currency: string
	placedAt: string | Date
	buyerName: string
	gone: number
	waiting: number
	disputeId: number | null
	parcels: readonly WarnedParcel[]
}

export interface WarningAnswer {
	fault: 'decided-before' | 'too-long'
	warningId: number
	words: string
}

const LINK = 'text-hill underline underline-offset-4'

function DisputeLink({ id }: { id: number | null }) {
	const t = useText(warningText)
	return id === null ? null : (
		<a href={`/admin/disputes/${id}`} className={LINK}>
			{t.seeDispute}
		</a>
	)
}

function Decision({ warning, answer }: { warning: WarningRow; answer: WarningAnswer | undefined }) {
	const t = useText(warningText)
	return (
		<form method="post" className="mt-4 grid max-w-3xl gap-3">
			<input type="hidden" name="warning" value={warning.id} />
			<TextAreaField
				label={t.words}
				hint={t.wordsHint}
				name="words"
				rows={2}
				maxLength={2_000}
				defaultValue={answer?.words ?? ''}
				error={answer ? t.faults[answer.fault] : null}
			/>
			<p className="text-sm text-soft">{t.what}</p>
			<div className="flex flex-wrap gap-3">
				<Button name="to" value="LET_GO_ON">
					{t.goOn}
				</Button>
				<Button name="to" value="CANCELLED" tone="danger">
					{t.cancel}
				</Button>
			</div>
		</form>
	)
}

function OpenWarning({ warning, answer }: { warning: WarningRow; answer: WarningAnswer | undefined }) {
	const t = useText(warningText)
	const w = useText(fraudWords)
	const { money, dateTime } = useFormats()
	return (
		<Card>
			<h3 className="text-lg font-semibold">
				<a href={`/admin/orders/${warning.orderNumber}`} className={LINK}>
					{warning.orderNumber}
				</a>
			</h3>
			<DefinitionList
				items={[
					{ term: t.bankSays, detail: w[warning.fraudType] ?? warning.fraudType },
					{ term: t.amount, detail: money(warning.amountMinor, warning.currency) },
					{ term: t.buyer, detail: warning.buyerName },
					{ term: t.placed, detail: dateTime(warning.placedAt) },
					{ term: t.warned, detail: dateTime(warning.warnedAt) },
					{ term: t.things, detail: t.count(warning.gone, warning.waiting) },
					{ term: t.followed, detail: warning.disputeId === null ? null : <DisputeLink id={warning.disputeId} /> },
				]}
			/>
			<WarnedParcels parcels={warning.parcels} />
			{warning.isActionable ? null : <p className="mt-2 text-sm font-semibold">{t.notActionable}</p>}
			<Decision warning={warning} answer={answer} />
		</Card>
	)
}

/** What became of a decision about a warning that does not wait any more: another was quicker. */
export function GoneWarning({
	warnings,
	answer,
}: {
	warnings: readonly WarningRow[]
	answer: WarningAnswer | undefined
}) {
	const t = useText(warningText)
	if (!answer || warnings.some(({ id }) => id === answer.warningId)) return null
	return (
		<Notice tone="warn" title={t.faults[answer.fault]} className="mb-4">
			{answer.words ? `${t.unkept} ${answer.words}` : null}
		</Notice>
	)
}

/** Warnings that wait for somebody to decide; nothing when there is none. */
export function OpenWarnings({
	warnings,
	answer,
}: {
	warnings: readonly WarningRow[]
	answer: WarningAnswer | undefined
}) {
	const t = useText(warningText)
	if (warnings.length === 0) return null
	return (
		<Section title={t.title} id="warnings" className="mb-wide">
			<p className="mb-3 max-w-3xl text-soft">{t.lead}</p>
			<div className="grid gap-4">
				{warnings.map((warning) => (
					<OpenWarning
						key={warning.id}
						warning={warning}
						answer={answer?.warningId === warning.id ? answer : undefined}
					/>
				))}
			</div>
		</Section>
	)
}

/** What was decided, by whom, when and why. */
export function DecidedWarnings({ warnings }: { warnings: readonly WarningRow[] }) {
	const t = useText(warningText)
	const { money, dateTime } = useFormats()
	return (
		<Table
			caption={t.decided}
			rows={warnings}
			rowKey={({ id }) => id}
			empty={null}
			columns={[
				{
					head: t.order,
					isTitle: true,
					cell: ({ orderNumber, words, disputeId }) => (
						<div className="text-start">
							<a href={`/admin/orders/${orderNumber}`} className={`font-semibold ${LINK}`}>
								{orderNumber}
							</a>
							{words ? <span className="block text-sm break-words text-soft">{words}</span> : null}
							<span className="block text-sm">
								<DisputeLink id={disputeId} />
							</span>
						</div>
					),
				},
				{ head: t.amount, align: 'end', cell: ({ amountMinor, currency }) => money(amountMinor, currency) },
				{
					head: t.decision,
					cell: ({ state }) => <Badge tone={state === 'CANCELLED' ? 'danger' : 'hill'}>{t.states[state]}</Badge>,
				},
				{
					head: t.by,
					cell: ({ decidedBy, decidedAt }) => (
						<div>
							<span className="block">{decidedBy ?? t.someone}</span>
							<span className="text-sm text-soft">{decidedAt === null ? '' : dateTime(decidedAt)}</span>
						</div>
					),
				},
			]}
		/>
	)
}
