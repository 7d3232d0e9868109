import { campaignsText } from '#app/features/advertising/campaigns-text.ts'
import { FiguresTable, type FigureRow } from '#app/features/advertising/components/figures-table.tsx'
import { MonthsForm } from '#app/features/advertising/components/months-form.tsx'
import type { CampaignView as View } from '#app/domain/attribution/campaign.ts'
import { ShareLink } from '#app/ui/commerce/share-link.tsx'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { DefinitionList } from '#app/ui/kit/definition-list.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { Table } from '#app/ui/kit/table.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

function Sold({ listings }: Pick<View, 'listings'>) {
	const t = useText(campaignsText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<Card>
			<h2 className="mb-2 text-xl">{t.sold}</h2>
			<Table
				caption={t.sold}
				rows={listings}
				rowKey={({ key }) => key}
				empty={t.noOrders}
				columns={[
					{ head: t.listing, isTitle: true, cell: (row) => row.label[language] },
					{ head: t.orders, align: 'end', cell: (row) => format.number(row.orders) },
					{ head: t.revenue, align: 'end', cell: (row) => format.money(row.revenueMinor) },
				]}
			/>
		</Card>
	)
}

function Orders({ orders }: Pick<View, 'orders'>) {
	const t = useText(campaignsText)
	const format = useFormats()
	return (
		<Card>
			<h2 className="text-xl">{t.ordersBehind}</h2>
			<p className="mb-2 text-small text-soft">{t.ordersHint}</p>
			<Table
				caption={t.ordersBehind}
				rows={orders}
				rowKey={({ orderId }) => orderId}
				empty={t.noOrders}
				columns={[
					{
						...{ head: t.order, isTitle: true },
						cell: (row) => (
							<a href={`/seller/orders/${row.orderId}`} className="text-hill hover:underline">
								{row.number}
							</a>
						),
					},
					{ head: t.clicked, cell: (row) => format.dateTime(row.clickedAt) },
					{ head: t.net, align: 'end', cell: (row) => format.money(row.revenueMinor) },
				]}
			/>
		</Card>
	)
}

/** What was said of it when it was made. */
function Said({ campaign: { listing, budgetMinor, marginBp } }: Pick<View, 'campaign'>) {
	const t = useText(campaignsText)
	const language = useLanguage()
	const format = useFormats()
	return (
		<Card>
			<DefinitionList
				items={[
					{ term: t.listing, detail: listing ? listing[language] : t.whole },
					{ term: t.ownBudget, detail: format.money(budgetMinor) },
					{ term: t.ownMargin, detail: format.percent(marginBp / 10_000) },
				]}
			/>
		</Card>
	)
}

/** A campaign: its link, what each month cost and returned, what was sold, and the orders behind it. */
export function CampaignView({
	campaign,
	url,
	months,
	parts,
	total,
	listings,
	orders,
	wasMade,
}: View & { wasMade: boolean }) {
	const t = useText(campaignsText)
	const format = useFormats()
	const rows: FigureRow[] = parts.map((part) => ({ ...part, title: format.monthYear(`${part.key}-01`) }))
	const sum = { ...total, key: 'total', title: <strong>{t.total}</strong> }
	const lead = `${t.channels[campaign.channel]} · ${format.date(campaign.startsOn)} – ${format.date(campaign.endsOn)}`
	return (
		<>
			<PageHead title={campaign.name} lead={lead} eyebrow={<a href="/seller/campaigns">{t.back}</a>} />
			{wasMade ? <Notice tone="success" title={t.made} className="mb-4" /> : null}
			<div className="grid grid-cols-1 gap-5">
				<Said campaign={campaign} />
				{url ? (
					<Card>
						<p className="mb-2 text-soft">{t.linkHint}</p>
						<ShareLink url={url} title={campaign.name} words={t} />
					</Card>
				) : null}
				<Card>
					<MonthsForm months={months} />
					<FiguresTable
						head={t.month}
						caption={campaign.name}
						rows={rows.length > 0 ? [...rows, sum] : []}
						empty={t.noOrders}
					/>
					<p className="mt-3 text-small text-soft">{t.rule}</p>
				</Card>
				<Sold listings={listings} />
				<Orders orders={orders} />
			</div>
		</>
	)
}
