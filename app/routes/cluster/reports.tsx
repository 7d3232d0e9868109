import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { RegionForm } from '#app/features/indicators/components/region-form.tsx'
import { ReportTable } from '#app/features/indicators/components/report-table.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { readReports } from '#app/features/indicators/read-report.server.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { reportText } from '#app/features/indicators/report-text.ts'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: reportText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const region = new URL(request.url).searchParams.get('region')
	const found = await readReports(context.world, administrator, { region })
	if (found.outcome !== 'found') throw refuseView(found.outcome, context.language)
	return data(found, { headers: { 'Cache-Control': 'no-store' } })
}

/** The months and years that are over, and how far the report of each came. */
export default function Reports() {
	const { region, trail, children, rows, years } = useLoaderData<typeof loader>()
	const t = useText(reportText)
	const words = useFigureWords()
	return (
		<>
			<PageHead title={t.title} lead={t.lead} eyebrow={words.name(region)} />
			<RegionForm trail={trail} below={children} />
			<Section title={t.years}>
				<p className="mb-near max-w-text text-soft">{t.yearsLead}</p>
				<ReportTable caption={t.years} rows={years} region={region.code} />
			</Section>
			<Section title={t.months}>
				<ReportTable caption={t.months} rows={rows} region={region.code} />
			</Section>
		</>
	)
}
