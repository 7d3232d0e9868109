import { data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { requireAdministrator } from '#app/features/accounts/guard.server.ts'
import { refuseRegion } from '#app/features/clusters/refuse-region.ts'
import { RoadRows } from '#app/features/network/components/road-rows.tsx'
import { readRoadRows } from '#app/features/network/read-road-rows.server.ts'
import { roadText } from '#app/features/network/road-text.ts'
import { useFormats } from '#app/ui/format/use-formats.ts'
import { Pagination } from '#app/ui/kit/pagination.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: roadText[language].title, isPrivate: true }))

const numberIn = (text: string | null, least: number) =>
	Math.min(2 ** 31 - 1, Math.max(least, Number.parseInt(text ?? '', 10) || least))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const administrator = await requireAdministrator(context.world, request)
	const { searchParams } = new URL(request.url)
	// Rows are of a figure: where none is named, to those there are.
	if (!searchParams.has('what')) throw redirect('/admin/logistics/figures')
	const found = await readRoadRows(context.world, administrator, {
		region: searchParams.get('region'),
		what: searchParams.get('what'),
		node: numberIn(searchParams.get('node'), 0),
		from: numberIn(searchParams.get('from'), 0),
		to: numberIn(searchParams.get('to'), 0),
		carrier: (searchParams.get('carrier') ?? '').slice(0, 60),
		reach: searchParams.get('reach'),
		page: Math.min(10_000, numberIn(searchParams.get('page'), 1)),
	})
	if (found.outcome === 'no-such-figure') throw new Response(roadText[context.language].notFound, { status: 404 })
	if (found.outcome !== 'found') throw refuseRegion(found.outcome, context.language)
	searchParams.delete('page')
	return data({ ...found, search: searchParams.toString() }, { headers: { 'Cache-Control': 'no-store' } })
}

export default function RoadRowsPage() {
	const page = useLoaderData<typeof loader>()
	const t = useText(roadText)
	const language = useLanguage()
	const format = useFormats()
	const subject = language === 'zh' ? page.titleZh : page.titleEn
	const place = language === 'zh' ? page.region.nameZh : page.region.nameEn
	return (
		<>
			<PageHead
				title={t.rows[page.what].title}
				eyebrow={<a href={`/admin/logistics/figures?region=${page.region.code}&reach=${page.reachKm}`}>{t.title}</a>}
				lead={[place, page.what === 'late' ? subject || t.ownNetwork : subject].filter(Boolean).join(' · ')}
			/>
			<p className="mb-3 text-soft">{t.rowCount(format.number(page.total))}</p>
			<RoadRows what={page.what} rows={page.rows} />
			<Pagination page={page.page} pageCount={page.pageCount} hrefOf={(number) => `?${page.search}&page=${number}`} />
		</>
	)
}
