import { data, type LoaderFunctionArgs, type MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { InsightRows } from '#app/features/insights/components/insight-rows.tsx'
import { useInsightWords } from '#app/features/insights/components/use-insight-words.ts'
import { insightsText } from '#app/features/insights/insights-text.ts'
import { readInsightRows } from '#app/features/insights/read-insight-rows.server.ts'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: insightsText[language].title, isPrivate: true }))

const pageIn = (text: string | null) => Math.min(10_000, Math.max(1, Number.parseInt(text ?? '', 10) || 1))

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const { searchParams } = new URL(request.url)
	const [by = null, from = null, to = null] = ['by', 'from', 'to'].map((name) => searchParams.get(name))
	const asked = { by, from, to, figure: params.figure, page: pageIn(searchParams.get('page')) }
	const found = await readInsightRows(office, seller, asked)
	if (!found) throw new Response(insightsText[context.language].rows.notFound, { status: 404 })
	searchParams.delete('page')
	return data({ ...found, search: searchParams.toString() }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function InsightRowsPage() {
	const page = useLoaderData<typeof loader>()
	const words = useInsightWords()
	const { t, format } = words
	const { figure, unit } = page
	return (
		<>
			<PageHead
				title={t.figures[figure].rows.title}
				eyebrow={<a href={`/seller/insights?${page.search}`}>{t.rows.back}</a>}
				lead={`${format.date(page.from)} – ${format.date(page.to)}`}
			/>
			<p className="text-soft">{t.figures[figure].counted}</p>
			<p className="my-near flex flex-wrap items-baseline gap-x-near">
				<strong>{t.rows.sum(words.value(unit, page.whole?.value ?? null))}</strong>
				<span className="text-soft">{t.rows.count(format.number(page.total))}</span>
				<a href={`/seller/insights/${figure}/rows.csv?${page.search}`} className="py-close text-hill hover:underline">
					{t.file}
				</a>
			</p>
			<InsightRows figure={figure} unit={unit} rows={page.rows} />
			<Pagination page={page.page} pageCount={page.pageCount} hrefOf={(number) => `?${page.search}&page=${number}`} />
		</>
	)
}
