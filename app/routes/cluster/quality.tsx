import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { DutyTable } from '#app/features/indicators/components/duty-table.tsx'
import { Grade, percent, QualityTable } from '#app/features/indicators/components/quality-table.tsx'
import { RegionMonthForm } from '#app/features/indicators/components/region-month-form.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { WorkTable } from '#app/features/indicators/components/work-table.tsx'
import { qualityText } from '#app/features/indicators/quality-text.ts'
import { readQuality } from '#app/features/indicators/read-quality.server.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { Card } from '#app/ui/kit/card.tsx'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: qualityText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const asked = { region: searchParams.get('region'), period: searchParams.get('period') }
	const page = await readQuality(context.world, administrator, asked)
	if (page.outcome !== 'found') throw refuseView(page.outcome, context.language)
	return data(page, { headers: { 'Cache-Control': 'no-store' } })
}

export default function Quality() {
	const { region, trail, children, period, periods, quality, grade, figures, work } = useLoaderData<typeof loader>()
	const t = useText(qualityText)
	const words = useFigureWords()
	const place = words.name(region)
	return (
		<>
			<PageHead title={t.title} lead={t.lead} eyebrow={place} />
			<RegionMonthForm trail={trail} below={children} period={period} periods={periods} />
			<Card className="max-w-text">
				<p className="text-soft">{t.place}</p>
				<p className="flex items-center gap-near font-display text-3xl font-bold tabular-nums">
					{percent(quality)} <Grade grade={grade} />
				</p>
				<p className="text-small text-soft">{t.scale}</p>
			</Card>
			<Section title={t.work} id="work">
				<p className="mb-near text-soft">{t.workLead}</p>
				<WorkTable rows={work} period={period} />
			</Section>
			<Section title={t.figures} id="figures">
				<p className="mb-near text-soft">{t.figuresLead}</p>
				<QualityTable rows={figures} region={region.code} period={period} />
			</Section>
			<Section title={t.duties} id="duties">
				<p className="mb-near text-soft">{t.dutiesLead}</p>
				<DutyTable rows={figures} place={place} />
			</Section>
		</>
	)
}
