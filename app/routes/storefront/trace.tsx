import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { StoryPage } from '#app/features/tracing/components/story-page.tsx'
import { readStory } from '#app/features/tracing/read-story.server.ts'
import { storyText } from '#app/features/tracing/story-text.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
	const story = await readStory(context.world, params.lot)
	if (!story) throw Response.json({ message: storyText[context.language].notHere }, { status: 404 })
	return { story }
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => {
		const t = storyText[language]
		const lot = args.data?.story.lots[0]
		if (!lot) return { title: t.notHere, isPrivate: true }
		const name = inLanguage(lot.name, language)
		return {
			title: t.title(name),
			description: t.description(name, inLanguage(lot.place, language), lot.harvestedOn),
			image: args.data?.story.listing?.picture,
		}
	})

export default function Trace() {
	return <StoryPage {...useLoaderData<typeof loader>()} />
}
