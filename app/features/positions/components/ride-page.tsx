import type { ReactNode } from 'react'
import { useRide } from '#app/features/positions/components/use-ride.ts'
import { rideText } from '#app/features/positions/ride-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Disclosure } from '#app/ui/kit/disclosure.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Props {
	ride: { id: number; key: string; state: 'PLANNED' | 'UNDER_WAY' | 'ARRIVED' }
	/** The code with which another phone opens this page. */
	code: ReactNode
}

function Told({ told, lastAt, waiting }: { told: number; lastAt: Date | null; waiting: number }) {
	const t = useText(rideText)
	const format = useFormats()
	return (
		<p className="tabular-nums" role="status">
			{lastAt ? t.told(format.number(told), format.time(lastAt)) : null}
			{waiting > 0 ? ` ${t.waiting(format.number(waiting))}` : null}
		</p>
	)
}

function Sharing({ ride }: Pick<Props, 'ride'>) {
	const t = useText(rideText)
	const { state, figures, isWanted, start, stop } = useRide({ tripId: ride.id, rideKey: ride.key })
	return (
		<Card>
			{ride.state === 'PLANNED' ? <Notice className="mb-sheet">{t.notLeft}</Notice> : null}
			<p className="font-strong">{t.agree}</p>
			<ul className="my-near grid list-disc gap-close ps-5">
				{t.agreed.map((words) => (
					<li key={words}>{words}</li>
				))}
			</ul>
			<noscript>
				<p className="font-strong text-danger">{t.needsScript}</p>
			</noscript>
			<p
				className={state === 'denied' || state === 'refused' ? 'font-strong text-danger' : 'font-strong'}
				role="status"
			>
				{t.states[state]}
			</p>
			<Told {...figures} />
			<p className="my-near text-small text-soft">{t.keepOpen}</p>
			{isWanted ? (
				<Button type="button" tone="quiet" size="l" wide onClick={stop}>
					{t.stop}
				</Button>
			) : (
				<Button type="button" size="l" wide onClick={start}>
					{t.start}
				</Button>
			)}
		</Card>
	)
}

/** The page from which the driver of a ride tells where the vehicle is. */
export function RidePage({ ride, code }: Props) {
	const t = useText(rideText)
	if (ride.state === 'ARRIVED') return <Notice tone="success">{t.over}</Notice>
	return (
		<>
			<Sharing ride={ride} />
			<div className="mt-sheet">
				<Disclosure summary={t.other}>
					<p className="mb-near text-small text-soft">{t.otherLead}</p>
					{code}
				</Disclosure>
			</div>
		</>
	)
}
