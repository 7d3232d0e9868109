import { Form } from '@remix-run/react'
import { type LotState, mayMoveLot } from '#app/domain/tracing/lot-states.ts'
import { LotBadge } from '#app/features/tracing/components/lot-list.tsx'
import { lotPageText } from '#app/features/tracing/lot-page-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { TextField } from '#app/ui/kit/field.tsx'
import { useText } from '#app/ui/text/language.tsx'

const DEEDS = [
	['hold', 'HOLD'],
	['open', 'OPEN'],
	['close', 'CLOSED'],
] as const

/** How a lot stood, and what can be done with it. */
export function LotMoves({
	state,
	log,
	values,
}: {
	state: LotState
	log: readonly { to: string; reason: string | null; at: string }[]
	values: Readonly<Record<string, string>> | null
}) {
	const t = useText(lotPageText)
	const format = useFormats()
	const deeds = DEEDS.filter(([, to]) => state !== 'RECALLED' && mayMoveLot(state, to))
	return (
		<>
			<ul className="mb-3 grid gap-1.5">
				{log.map((move) => (
					<li key={`${move.at} ${move.to}`} className="text-sm">
						<span className="tabular-nums">{format.dateTime(move.at)}</span> <LotBadge state={move.to as LotState} />{' '}
						{move.reason}
					</li>
				))}
			</ul>
			{deeds.length > 0 ? (
				<Form method="post" className="flex flex-wrap items-end gap-3">
					<input type="hidden" name="deed" value="move" />
					<TextField
						label={t.reason}
						name="reason"
						required
						maxLength={200}
						defaultValue={values?.reason ?? ''}
						className="min-w-60 flex-1"
					/>
					{deeds.map(([deed]) => (
						<Button key={deed} name="move" value={deed} tone={deed === 'open' ? 'primary' : 'quiet'}>
							{t.deeds[deed]}
						</Button>
					))}
				</Form>
			) : null}
		</>
	)
}
