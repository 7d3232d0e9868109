import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ExperiencePage } from '#app/features/catalog/components/experience-page.tsx'
import { listingText } from '#app/features/catalog/listing-text.ts'
import { readExperience } from '#app/features/catalog/read-experience.server.ts'
import { lookOf } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url)
	const experience = await readExperience(context.world, lookOf(context), params.slug, (name) => searchParams.get(name))
	switch (experience.outcome) {
		case 'found':
			return experience
		case 'not-found':
			throw Response.json({ message: listingText[context.language].notHere.experience }, { status: 404 })
	}
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({
		title: args.data?.page.title ?? listingText[language].notHere.experience,
		description: args.data?.page.summary,
		image: args.data?.page.picture,
	}))

export default function Experience() {
	return <ExperiencePage {...useLoaderData<typeof loader>()} />
}
