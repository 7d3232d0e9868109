import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { SeasonPage } from '#app/features/catalog/components/season-page.tsx'
import { readSeason } from '#app/features/catalog/read-season.server.ts'
import { seasonText } from '#app/features/catalog/season-text.ts'
import { formatsOf } from '#app/ui/format/formats.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
	const found = await readSeason(context.world, context.language, params.month)
	switch (found.outcome) {
		case 'found':
			return found
		case 'not-found':
			throw Response.json({ message: seasonText[context.language].notHere }, { status: 404 })
	}
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => {
		const t = seasonText[language]
		if (!args.data) return { title: t.notHere }
		const month = formatsOf(language).month(args.data.month)
		const image = [...args.data.ripe, ...args.data.doing].find(({ picture }) => picture !== null)?.picture
		return { title: t.title(month), description: t.description(month), image }
	})

export default function Season() {
	return <SeasonPage view={useLoaderData<typeof loader>()} />
}
