import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { indexText } from '#app/features/indicators/index-text.ts'
import { Breadcrumb } from '#app/ui/kit/breadcrumb.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Region {
	code: string
	nameZh: string
	nameEn: string
	level: string
}

export interface UnitPlace {
	region: Region
	/** From the administrator's own region down. */
	trail: readonly Region[]
	period: string
}

/** The board that a place is on. */
export const boardHref = ({ region, trail, period }: UnitPlace) =>
	`/admin/index?region=${trail[0]?.code ?? ''}&period=${period}&level=${region.level}`

/** Of which place and month a page of the index is, and the way back to the board. */
export function UnitHead(place: UnitPlace) {
	const t = useText(indexText)
	const words = useFigureWords()
	const name = words.name(place.region)
	return (
		<>
			<Breadcrumb trail={[{ label: t.title, href: boardHref(place) }, { label: name }]} />
			<PageHead title={t.unitTitle(name)} lead={words.month(place.period)} />
		</>
	)
}
