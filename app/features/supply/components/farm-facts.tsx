import { inLanguage, type Bilingual } from '#app/domain/language/bilingual.ts'
import { supplyText } from '#app/features/supply/supply-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

/** Where a farm is, since when it delivers and with which share. */
export function FarmFacts({
	farm,
}: {
	farm: { place: Bilingual; joinedOn: string; leftOn: string | null; shareBp: number | null }
}) {
	const t = useText(supplyText)
	const language = useLanguage()
	const format = useFormats()
	const since = farm.leftOn === null ? t.since(format.date(farm.joinedOn)) : t.left(format.date(farm.leftOn))
	const share = farm.shareBp === null ? t.noShare : `${t.share} ${farm.shareBp / 100}%`
	return (
		<>
			{inLanguage(farm.place, language)} · {since} · {share}
		</>
	)
}
