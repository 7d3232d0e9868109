import { GuestPhone } from '#app/features/stays/components/guest-phone.tsx'
import { daySheetText } from '#app/features/stays/day-sheet-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Section } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface SheetStayProps {
	lineId: number
	checkOut: string
	qty: number
	adults: number
	childAges: readonly number[]
	optionZh: string
	optionEn: string
	buyerName: string
	buyerPhone: string
	note: string
	doors: readonly string[]
}

function StayRow({ stay, showsEnd }: { stay: SheetStayProps; showsEnd: boolean }) {
	const t = useText(daySheetText)
	const language = useLanguage()
	const format = useFormats()
	const people = t.people(stay.adults * stay.qty, stay.childAges.length * stay.qty)
	const facts = [language === 'zh' ? stay.optionZh : stay.optionEn, t.rooms(stay.qty), people]
	return (
		<li className="flex gap-3 py-2">
			<span className="w-24 flex-none font-semibold">{stay.doors.join('、') || t.noDoor}</span>
			<span className="min-w-0">
				<b>{stay.buyerName}</b> <GuestPhone phone={stay.buyerPhone} />
				<span className="block text-sm">
					{facts.join(' · ')}
					{showsEnd ? ` · ${t.until(format.dayWeekday(stay.checkOut))}` : ''}
				</span>
				{stay.note ? <span className="block text-sm">“{stay.note}”</span> : null}
			</span>
		</li>
	)
}

/** Stays under a heading, with their number. */
export function SheetStays({
	title,
	stays,
	showsEnd = true,
}: {
	title: string
	stays: readonly SheetStayProps[]
	showsEnd?: boolean
}) {
	const t = useText(daySheetText)
	return (
		<Section title={`${title} ${stays.length}`} className="mt-6">
			{stays.length === 0 ? <p className="text-soft">{t.none}</p> : null}
			<ul className="divide-y divide-line">
				{stays.map((stay) => (
					<StayRow key={stay.lineId} stay={stay} showsEnd={showsEnd} />
				))}
			</ul>
		</Section>
	)
}

export interface SheetSessionProps {
	startsAt: Date
	titleZh: string
	titleEn: string
	guests: readonly { name: string; phone: string; option: { zh: string; en: string }; qty: number; state: string }[]
}

/** The day's sessions, each with its guests; who is in has a tick. */
export function SheetSessions({ sessions }: { sessions: readonly SheetSessionProps[] }) {
	const t = useText(daySheetText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<Section title={`${t.sessions} ${sessions.length}`} className="mt-6">
			{sessions.length === 0 ? <p className="text-soft">{t.none}</p> : null}
			{sessions.map((session) => (
				<div key={`${session.startsAt.toString()}${session.titleEn}`} className="mb-4">
					<p className="font-semibold">
						{format.time(session.startsAt)} {language === 'zh' ? session.titleZh : session.titleEn} ·{' '}
						{t.seats(session.guests.reduce((sum, { qty }) => sum + qty, 0))}
					</p>
					<ul className="divide-y divide-line">
						{session.guests.map((guest, at) => (
							<li key={at} className="flex justify-between gap-3 py-1.5 text-sm">
								<span>
									{guest.state === 'REDEEMED' ? '✓' : '☐'} <b>{guest.name}</b> <GuestPhone phone={guest.phone} />
								</span>
								<span>
									{guest.option[language]} · {t.tickets(guest.qty)}
								</span>
							</li>
						))}
					</ul>
				</div>
			))}
		</Section>
	)
}

/** How many sit at breakfast and at dinner. */
export function SheetTable({
	breakfast,
	dinner,
}: {
	breakfast: { adults: number; children: number }
	dinner: { adults: number; children: number }
}) {
	const t = useText(daySheetText)
	return (
		<Section title={t.table} className="mt-6">
			<p>
				{t.breakfast}
				<b>{t.people(breakfast.adults, breakfast.children)}</b> · {t.dinner}
				<b>{t.people(dinner.adults, dinner.children)}</b>
			</p>
			<p className="mt-1 text-sm text-soft">{t.tableNote}</p>
		</Section>
	)
}
