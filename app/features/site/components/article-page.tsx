import type { Article } from '#app/features/site/articles-text.ts'
import { PageHead, Section } from '#app/ui/kit/section.tsx'
import { Page } from '#app/ui/layout/page.tsx'

/** A page of plain text. */
export function ArticlePage({ article }: { article: Article }) {
	return (
		<Page width="text">
			<PageHead title={article.title} lead={article.lead} />
			{article.parts.map((part) => (
				<Section key={part.title} title={part.title} className="mt-8">
					{part.paragraphs.map((paragraph) => (
						<p key={paragraph} className="mt-2 leading-relaxed">
							{paragraph}
						</p>
					))}
				</Section>
			))}
		</Page>
	)
}
