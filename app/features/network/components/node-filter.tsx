import { NODE_KINDS, type NodeKind } from '#app/domain/logistics/node-kinds.ts'
import { networkText } from '#app/features/network/network-text.ts'
import { Button } from '#app/ui/kit/button.tsx'
import { SelectField, TextField } from '#app/ui/kit/field.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface RegionName {
	code: string
	nameZh: string
	nameEn: string
}

interface NodeFilterProps {
	region: RegionName
	trail: RegionName[]
	children: RegionName[]
	kind: NodeKind | null
	text: string
}

/** Which nodes are listed: of a region, a kind, with a text in their name. */
export function NodeFilter({ region, trail, children, kind, text }: NodeFilterProps) {
	const t = useText(networkText)
	const language = useLanguage()
	const regions = [...trail, ...children].map((it) => ({
		...{ value: it.code, label: language === 'zh' ? it.nameZh : it.nameEn },
	}))
	const kinds = NODE_KINDS.map((value) => ({ value, label: t.kinds[value] }))
	return (
		<form method="get" className="mb-3 grid items-end gap-3 sm:grid-cols-[1fr_1fr_1fr_auto]">
			<SelectField key={region.code} label={t.region} name="region" defaultValue={region.code} choices={regions} />
			<SelectField label={t.kind} name="kind" defaultValue={kind ?? ''} choices={kinds} empty={t.allKinds} />
			<TextField label={t.search} name="q" type="search" defaultValue={text} />
			<Button tone="quiet">{t.show}</Button>
		</form>
	)
}
