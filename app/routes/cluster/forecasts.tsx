import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { ForecastForm } from '#app/features/indicators/components/forecast-form.tsx'
import { ForecastPage } from '#app/features/indicators/components/forecast-page.tsx'
import { ThresholdTable } from '#app/features/indicators/components/threshold-table.tsx'
import { useFigureWords } from '#app/features/indicators/components/use-figure-words.ts'
import { forecastText } from '#app/features/indicators/forecast-text.ts'
import { readForecast } from '#app/features/indicators/read-forecast.server.ts'
import { refuseView } from '#app/features/indicators/refuse-view.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: forecastText[language].title, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	const asked = { region: searchParams.get('region'), series: searchParams.get('series') }
	const page = await readForecast(context.world, administrator, asked)
	if (page.outcome !== 'found') throw refuseView(page.outcome, context.language)
	return data(page, { headers: { 'Cache-Control': 'no-store' } })
}

export default function Forecasts() {
	const { region, trail, children, of, series, forecast, thresholds } = useLoaderData<typeof loader>()
	const t = useText(forecastText)
	const words = useFigureWords()
	return (
		<>
			<PageHead title={t.title} eyebrow={words.name(region)} lead={t.lead} />
			<ForecastForm trail={trail} below={children} of={of} />
			{forecast.outcome === 'foreseen' ? (
				<ForecastPage of={of} series={series} forecast={forecast} />
			) : (
				<Notice>{t.reasons[forecast.outcome](forecast.months, forecast.least)}</Notice>
			)}
			<ThresholdTable places={thresholds} />
		</>
	)
}
