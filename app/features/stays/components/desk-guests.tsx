import { DeskBadge } from '#app/features/stays/components/desk-deeds.tsx'
import { GuestPhone } from '#app/features/stays/components/guest-phone.tsx'
import { doorsText } from '#app/features/stays/doors-text.ts'
import { Badge } from '#app/ui/kit/badge.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface DeskGuest {
	lineId: number
	sellerOrderId: number
	checkIn: string
	checkOut: string
	state: string
	qty: number
	optionZh: string
	optionEn: string
	buyerName: string
	buyerPhone: string
	doors: readonly { id: number; name: string }[]
}

/** Who comes and who leaves today, each leading to the desk where it is done. */
export function DeskGuests({ guests, today }: { guests: readonly DeskGuest[]; today: string }) {
	const t = useText(doorsText)
	const language = useLanguage()
	if (guests.length === 0) return <p className="text-soft">{t.noGuests}</p>
	return (
		<Card flush>
			<ul className="divide-y divide-line">
				{guests.map((guest) => (
					<li key={guest.lineId} className="relative px-4 py-3 hover:bg-sunken">
						<p className="flex flex-wrap items-baseline justify-between gap-x-3">
							<a
								href={`/seller/doors#stay-${guest.lineId}`}
								className="font-semibold after:absolute after:inset-0 hover:text-hill"
							>
								{guest.buyerName}
							</a>
							<GuestPhone phone={guest.buyerPhone} />
						</p>
						<p className="text-sm">
							{language === 'zh' ? guest.optionZh : guest.optionEn} × {guest.qty}
						</p>
						<p className="mt-1 flex flex-wrap gap-2">
							<DeskBadge stay={guest} today={today} />
							{guest.doors.map((door) => (
								<Badge key={door.id} tone="hill">
									{t.door(door.name)}
								</Badge>
							))}
							{guest.doors.length === 0 && guest.checkOut > today ? <Badge tone="persimmon">{t.noDoor}</Badge> : null}
						</p>
					</li>
				))}
			</ul>
		</Card>
	)
}
