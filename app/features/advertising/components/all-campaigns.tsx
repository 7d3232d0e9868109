import { campaignsText } from '#app/features/advertising/campaigns-text.ts'
import { FiguresTable } from '#app/features/advertising/components/figures-table.tsx'
import { MonthsForm } from '#app/features/advertising/components/months-form.tsx'
import type { CampaignGroup } from '#app/domain/attribution/group-campaigns.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

interface Groups {
	months: { from: string; to: string }
	byPlace: readonly CampaignGroup[]
	byEnterprise: readonly CampaignGroup[]
	byMonth: readonly CampaignGroup[]
	total: readonly CampaignGroup[]
}

/** What the campaigns of a region cost and sold, by place, by enterprise and by month. */
export function AllCampaigns({ months, byPlace, byEnterprise, byMonth, total }: Groups) {
	const t = useText(campaignsText)
	const language = useLanguage()
	const format = useFormats()
	const named = (groups: readonly CampaignGroup[]) =>
		groups.map((it) => ({ ...it, title: it.label?.[language] ?? format.monthYear(`${it.key}-01`) }))
	const sum = total.map((it) => ({ ...it, title: <strong>{t.total}</strong> }))
	const tables = [
		{ caption: t.byPlace, head: t.place, rows: [...named(byPlace), ...sum] },
		{ caption: t.byMonth, head: t.month, rows: [...named(byMonth), ...sum] },
		{ caption: t.byEnterprise, head: t.enterprise, rows: named(byEnterprise) },
	]
	return (
		<>
			<PageHead title={t.title} lead={t.allLead} />
			<MonthsForm months={months} />
			<div className="grid grid-cols-1 gap-5">
				{tables.map((table) => (
					<Card key={table.caption}>
						<h2 className="mb-2 text-xl">{table.caption}</h2>
						<FiguresTable {...table} empty={t.allNone} />
					</Card>
				))}
				<p className="text-small text-soft">{t.rule}</p>
			</div>
		</>
	)
}
