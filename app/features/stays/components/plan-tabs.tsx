import { nightRatesText } from '#app/features/stays/night-rates-text.ts'
import { Tabs } from '#app/ui/kit/tabs.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Props {
	plans: readonly { ratePlanId: number; nameZh: string; nameEn: string }[]
	planId: number | null
	hrefOf: (ratePlanId: number) => string
}

/** Whose prices the calendar shows; a room with one plan needs no choice. */
export function PlanTabs({ plans, planId, hrefOf }: Props) {
	const language = useLanguage()
	const { plan } = useText(nightRatesText)
	if (plans.length < 2) return null
	const tabs = plans.map((it) => ({
		label: language === 'zh' ? it.nameZh : it.nameEn,
		href: hrefOf(it.ratePlanId),
		isCurrent: it.ratePlanId === planId,
	}))
	return <Tabs label={plan} tabs={tabs} />
}
