import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { requireManager, requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { readForm } from '#app/features/accounts/read-form.ts'
import { campaignForm } from '#app/features/advertising/campaign-form.ts'
import { campaignsText } from '#app/features/advertising/campaigns-text.ts'
import { CampaignFields } from '#app/features/advertising/components/campaign-fields.tsx'
import { FiguresTable } from '#app/features/advertising/components/figures-table.tsx'
import { MonthsForm } from '#app/features/advertising/components/months-form.tsx'
import { makeCampaign } from '#app/features/advertising/make-campaign.server.ts'
import { readCampaigns } from '#app/features/advertising/read-campaigns.server.ts'
import { readFormData } from '#app/platform/http.ts'
import { Button, LinkButton } from '#app/ui/kit/button.tsx'
import { Card } from '#app/ui/kit/card.tsx'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: campaignsText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const { searchParams } = new URL(request.url)
	return readCampaigns(office, seller, { from: searchParams.get('from'), to: searchParams.get('to') })
}

export async function action({ request, context }: ActionFunctionArgs) {
	const manager = await requireManager(context.world, request)
	const office = officeOf(context.world, manager)
	const reading = readForm(campaignForm, await readFormData(request))
	if (!reading.ok) return data({ values: reading.values, faults: reading.faults }, 400)
	const result = await makeCampaign(office, manager, reading.value)
	switch (result.outcome) {
		case 'made':
			throw redirect(`/seller/campaigns/${result.id}?made=1`, 303)
		case 'not-yours':
			return data(
				{ values: {} as Record<string, string>, faults: { listing: 'listing' } as Record<string, string> },
				409,
			)
	}
}

export default function Campaigns() {
	const { months, rows, total, listings } = useLoaderData<typeof loader>()
	const answer = useActionData<typeof action>()
	const t = useText(campaignsText)
	const language = useLanguage()
	const link = (id: number, name: string) => (
		<a
			href={`/seller/campaigns/${id}?from=${months.from}&to=${months.to}`}
			className="font-strong text-hill hover:underline"
		>
			{name}
		</a>
	)
	const shown = rows.map((row) => ({ ...row, key: row.id, title: link(row.id, row.name) }))
	const roas = total.costMinor > 0 ? total.revenueMinor / total.costMinor : null
	const sum = { ...total, key: 'total', title: <strong>{t.total}</strong>, roas, trueRoi: null }
	const choices = listings.map((it) => ({ value: String(it.id), label: language === 'zh' ? it.titleZh : it.titleEn }))
	return (
		<>
			<PageHead title={t.title} lead={t.lead} />
			{answer ? <Notice tone="error" title={t.notMade} className="mb-4" /> : null}
			<div className="grid grid-cols-1 gap-5">
				<Card>
					<MonthsForm months={months} />
					<FiguresTable head={t.name} caption={t.title} rows={rows.length > 0 ? [...shown, sum] : []} empty={t.none} />
					<p className="mt-3 text-small text-soft">{t.rule}</p>
				</Card>
				<Card>
					<h2 className="mb-2 text-xl">{t.importCosts}</h2>
					<p className="mb-3 text-soft">{t.importHint}</p>
					<LinkButton href="/seller/imports" tone="quiet">
						{t.importCosts}
					</LinkButton>
				</Card>
				<Card>
					<h2 className="mb-3 text-xl">{t.newCampaign}</h2>
					<Form method="post" noValidate className="grid gap-4">
						<CampaignFields values={answer?.values ?? {}} faults={answer?.faults ?? {}} listings={choices} />
						<Button className="justify-self-start">{t.make}</Button>
					</Form>
				</Card>
			</div>
		</>
	)
}
