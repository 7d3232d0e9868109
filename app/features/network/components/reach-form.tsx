import { networkText } from '#app/features/network/network-text.ts'
import { roadText } from '#app/features/network/road-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { SelectField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface RegionName {
	code: string
	nameZh: string
	nameEn: string
}

const REACHES = [2, 3, 5, 8]

/** Of which region, and how far a point reaches. */
export function ReachForm({
	region,
	trail,
	children,
	reachKm,
}: {
	region: RegionName
	trail: readonly RegionName[]
	children: readonly RegionName[]
	reachKm: number
}) {
	const t = useText(roadText)
	const words = useText(networkText)
	const language = useLanguage()
	const regions = [...trail, ...children].map((it) => ({
		...{ value: it.code, label: language === 'zh' ? it.nameZh : it.nameEn },
	}))
	const reaches = REACHES.map((km) => ({ value: String(km), label: t.reachOf(String(km)) }))
	return (
		<form method="get" className="mb-4 grid items-end gap-3 sm:grid-cols-[1fr_1fr_auto]">
			<SelectField key={region.code} label={words.region} name="region" defaultValue={region.code} choices={regions} />
			<SelectField label={t.reach} name="reach" defaultValue={String(reachKm)} choices={reaches} />
			<Button tone="quiet">{words.show}</Button>
		</form>
	)
}
