import { PayoutTable, type PayoutView } from '#app/features/settlement/components/payout-table.tsx'
import { settlementText } from '#app/features/settlement/settlement-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { Section } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface BatchView {
	id: number
	day: string
	state: 'OPEN' | 'CLOSED' | 'SENT'
	count: number
	totalMinor: number
	payouts: PayoutView[]
}

/** The form that records what the bank said of a payout. */
function ResultForm({ payoutId }: { payoutId: string }) {
	const t = useText(settlementText)
	return (
		<details className="mt-2">
			<summary className="min-h-9 cursor-pointer py-1.5 font-semibold text-hill">{t.record}</summary>
			<form method="post" className="mt-2 grid gap-3 rounded-lg bg-sunken p-3 text-start">
				<input type="hidden" name="deed" value="record" />
				<input type="hidden" name="payout" value={payoutId} />
				<SelectField
					label={t.state}
					name="state"
					choices={[
						{ value: 'PAID', label: t.paid },
						{ value: 'FAILED', label: t.failed },
					]}
				/>
				<TextField label={t.reference} name="reference" required />
				<TextField label={t.on} name="on" type="date" required />
				<TextField label={t.failure} name="failure" hint={t.failureHint} />
				<Button size="s">{t.record}</Button>
			</form>
		</details>
	)
}

function BatchDeeds({ batch }: { batch: BatchView }) {
	const t = useText(settlementText)
	const step = (deed: 'close' | 'send', label: string) => (
		<form method="post">
			<input type="hidden" name="deed" value={deed} />
			<input type="hidden" name="batch" value={batch.id} />
			<Button>{label}</Button>
		</form>
	)
	return (
		<div className="mb-3 flex flex-wrap items-center gap-3">
			{batch.state === 'OPEN' ? step('close', t.close) : null}
			{batch.state === 'OPEN' ? null : (
				<LinkButton href={`/admin/settlement/${batch.id}/file`} tone="quiet">
					{t.download}
				</LinkButton>
			)}
			{batch.state === 'CLOSED' ? step('send', t.send) : null}
		</div>
	)
}

/** A day's payouts: the file's steps, then each with its result. */
export function Batch({ batch }: { batch: BatchView }) {
	const t = useText(settlementText)
	const { date, money } = useFormats()
	const isDone = batch.state === 'SENT' && batch.payouts.every(({ state }) => state !== 'SENT')
	return (
		<Section title={t.batch(date(batch.day))}>
			<p className="mb-2 flex flex-wrap items-center gap-2">
				<Badge tone={batch.state === 'SENT' ? 'sea' : 'tea'}>{t.batchStates[batch.state]}</Badge>
				{t.batchFacts(batch.count, money(batch.totalMinor))}
			</p>
			<p className="mb-3 text-sm text-soft">{t.batchHints[isDone ? 'DONE' : batch.state]}</p>
			<BatchDeeds batch={batch} />
			<PayoutTable
				payouts={batch.payouts}
				namesSellers
				deed={({ payoutId, state }) => (state === 'SENT' ? <ResultForm payoutId={payoutId} /> : null)}
			/>
		</Section>
	)
}
