import type { ShownDisruption } from '#app/domain/cancellation/shown-disruption.ts'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { type Catalogue, useLanguage, useText } from '#app/ui/text/language.tsx'

const text: Catalogue<{ kind: Record<ShownDisruption['kind'], string>; free: string; late: string }> = {
	zh: {
		kind: { TYPHOON: '台风', ROAD: '道路中断', EPIDEMIC: '疫情' },
		late: '东西从这一带寄出，可能晚几天到；已经下的订单照常有效，发货前可以在订单页取消。',
		free: '受影响的预订可以免费取消或改期，还没寄出的货可以免费取消，在订单页操作。',
	},
	en: {
		kind: { TYPHOON: 'Typhoon', ROAD: 'Road closed', EPIDEMIC: 'Epidemic' },
		late: 'This is sent from there and may leave some days late. Orders stand, and can be cancelled on the order page until it is sent.',
		free: 'Bookings hit can be cancelled or moved free of charge on the order page, goods not sent yet cancelled.',
	},
}

/**
 * What is going on where someone wants to go, and that it costs nothing to cancel or move; or, where goods come from, that
 * they may be late (`isOrigin`).
 */
export function DisruptionNotices({
	disruptions,
	isOrigin = false,
}: {
	disruptions: readonly ShownDisruption[]
	isOrigin?: boolean
}) {
	const t = useText(text)
	const language = useLanguage()
	const format = useFormats()
	return disruptions.map(({ id, kind, place, fromDate, toDate, note }) => (
		<Notice
			key={id}
			tone={isOrigin ? 'info' : 'warn'}
			title={`${t.kind[kind]} · ${inLanguage(place, language)} · ${format.dateRange(fromDate, toDate)}`}
			className="mb-4"
		>
			{[inLanguage(note, language), isOrigin ? t.late : t.free].filter(Boolean).join(language === 'zh' ? '' : ' ')}
		</Notice>
	))
}
