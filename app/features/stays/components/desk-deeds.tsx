import { Form } from '@remix-run/react'
import { doorsText } from '#app/features/stays/doors-text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Button } from '#app/ui/kit/button.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** The desk of a day: `scanId` makes a check-in that is sent twice one. */
export interface Desk {
	today: string
	scanId: string
}

interface DeskStay {
	lineId: number
	sellerOrderId: number
	checkIn: string
	checkOut: string
	state: string
}

/** Where a guest stands today. */
export function DeskBadge({ stay, today }: { stay: DeskStay; today: string }) {
	const t = useText(doorsText)
	if (stay.state === 'CHECKED_IN') {
		return stay.checkOut <= today ? <Badge tone="tea">{t.leavesToday}</Badge> : <Badge tone="hill">{t.isHere}</Badge>
	}
	if (stay.checkIn > today) return null
	if (stay.checkOut <= today) return <Badge tone="danger">{t.neverCame}</Badge>
	return stay.checkIn === today ? <Badge tone="sea">{t.arrivesToday}</Badge> : <Badge tone="danger">{t.isLate}</Badge>
}

/** The way to what costs money: who did not come, who leaves before the end. */
function EndingLink({ stay, today }: { stay: DeskStay; today: string }) {
	const t = useText(doorsText)
	const isHere = stay.state === 'CHECKED_IN'
	if (isHere && stay.checkOut <= today) return null
	const deed = isHere ? 'EARLY_DEPARTURE' : 'NO_SHOW'
	return (
		<a
			href={`/seller/orders/${stay.sellerOrderId}/end?deed=${deed}`}
			className="py-2 text-sm font-semibold text-hill underline"
		>
			{isHere ? t.leavesEarly : t.noShow}
		</a>
	)
}

/** What is done at the desk: guests come, do not come, leave, leave early. */
export function DeskDeeds({ stay, desk }: { stay: DeskStay; desk: Desk }) {
	const t = useText(doorsText)
	const isHere = stay.state === 'CHECKED_IN'
	const isOver = !isHere && stay.checkOut <= desk.today
	if (!isHere && stay.checkIn > desk.today) return null
	return (
		<Form method="post" className="flex flex-wrap items-center gap-3">
			<input type="hidden" name="line" value={stay.lineId} />
			<input type="hidden" name="part" value={stay.sellerOrderId} />
			<input type="hidden" name="scan" value={desk.scanId} />
			{isOver ? null : (
				<Button name="deed" value={isHere ? 'check-out' : 'check-in'}>
					{isHere ? t.checkOut : t.checkIn}
				</Button>
			)}
			<EndingLink stay={stay} today={desk.today} />
		</Form>
	)
}
