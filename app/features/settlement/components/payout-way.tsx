import { payoutWayText } from '#app/features/settlement/payout-way-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { CheckboxField, TextField } from '#app/ui/kit/field.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

export interface PayoutWayView {
	carrier: 'bank_file' | 'stripe'
	stripeAccount: string | null
	blockedReason: string | null
}

const WAYS = ['bank_file', 'stripe'] as const

interface Answer {
	saved: boolean
	faults: Record<string, string>
	values: Record<string, string>
}

interface Props {
	way: PayoutWayView
	/** An account of the shop that is not chosen yet. */
	suggested: string | null
	mayChange: boolean
	answer: Answer | undefined
}

function WayForm({ way, suggested, answer }: Omit<Props, 'mayChange'>) {
	const t = useText(payoutWayText)
	const values = { way: way.carrier, account: way.stripeAccount ?? suggested ?? '', ...answer?.values }
	const faults = answer?.faults ?? {}
	return (
		<form method="post" className="grid gap-3">
			<input type="hidden" name="deed" value="way" />
			<fieldset>
				<legend className="sr-only">{t.way}</legend>
				{WAYS.map((it) => (
					<CheckboxField
						key={it}
						type="radio"
						name="way"
						value={it}
						defaultChecked={values.way === it}
						label={<span className="font-semibold">{t.ways[it]}</span>}
						hint={t.hints[it]}
					/>
				))}
			</fieldset>
			<TextField
				label={t.account}
				name="account"
				autoComplete="off"
				spellCheck={false}
				defaultValue={values.account}
				hint={t.accountHint}
				error={t.faults[faults.account ?? faults.way ?? ''] ?? null}
			/>
			<div>
				<Button>{t.save}</Button>
			</div>
		</form>
	)
}

/** How a seller is paid, and the form that changes it. */
export function PayoutWay({ way, suggested, mayChange, answer }: Props) {
	const t = useText(payoutWayText)
	return (
		<div className="grid max-w-xl gap-4">
			{answer?.saved ? <Notice tone="success">{t.saved}</Notice> : null}
			{way.blockedReason ? <Notice tone="error">{t.blocked(way.blockedReason)}</Notice> : null}
			<p className="text-sm text-soft">{t.lead}</p>
			{mayChange ? <WayForm way={way} suggested={suggested} answer={answer} /> : <p>{t.ways[way.carrier]}</p>}
		</div>
	)
}
