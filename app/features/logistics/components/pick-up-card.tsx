import { pickUpText } from '#app/features/logistics/pick-up-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export interface PickUpView {
	code: string
	/** The last day it is kept. */
	lastDay: string
	place: { zh: string; en: string }
	hours: string
}

/** What a buyer shows at the point. */
export function PickUpCard({ pickUp }: { pickUp: PickUpView }) {
	const t = useText(pickUpText)
	const language = useLanguage()
	const format = useFormats()
	const { code, place, hours, lastDay } = pickUp
	return (
		<Card className="mt-6">
			<h2 className="font-sans text-base font-semibold">{t.title}</h2>
			<p className="mt-1 font-display text-4xl font-bold tracking-[0.18em] tabular-nums">
				<span className="sr-only">{t.code} </span>
				{code}
			</p>
			<DefinitionList
				items={[
					{ term: t.where, detail: [language === 'zh' ? place.zh : place.en, hours].filter(Boolean).join(' · ') },
					{ term: t.until, detail: format.dayWeekday(lastDay) },
				]}
			/>
			<p className="mt-2 text-sm text-soft">{t.tell}</p>
		</Card>
	)
}
