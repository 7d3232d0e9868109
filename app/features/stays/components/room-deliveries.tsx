import { GuestPhone } from '#app/features/stays/components/guest-phone.tsx'
import { daySheetText } from '#app/features/stays/day-sheet-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Words {
	zh: string
	en: string
}

export interface RoomDeliveryProps {
	number: string
	sellerOrderId: number
	room: string
	guest: string
	phone: string
	orderedAt: Date
	goods: readonly { title: Words; option: Words; qty: number }[]
}

/** What is to be brought to which room; nothing where nothing is. */
export function RoomDeliveries({ deliveries }: { deliveries: readonly RoomDeliveryProps[] }) {
	const t = useText(daySheetText)
	const language = useLanguage()
	const format = useFormats()
	if (deliveries.length === 0) return null
	return (
		<Section title={`${t.toRooms} ${deliveries.length}`} className="mt-6">
			<ul className="divide-y divide-line">
				{deliveries.map(({ number, room, guest, phone, goods, orderedAt, sellerOrderId }) => (
					<li key={number} className="flex gap-3 py-2">
						<span className="w-24 flex-none font-semibold">{room || t.noDoor}</span>
						<span className="min-w-0 flex-1">
							{goods.map(({ title, option, qty }) => (
								<span key={title.en + option.en} className="block">
									<span aria-hidden="true">☐ </span>
									{qty} × {title[language]} {option[language]}
								</span>
							))}
							<span className="block text-sm">
								<b>{guest}</b> <GuestPhone phone={phone} /> · {t.orderedAt(format.dateTime(orderedAt))}
							</span>
						</span>
						<a
							href={`/seller/orders/${sellerOrderId}`}
							className="no-print py-1 font-semibold text-hill hover:underline"
						>
							{t.order} →
						</a>
					</li>
				))}
			</ul>
		</Section>
	)
}
