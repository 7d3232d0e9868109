import type { MetaFunction } from '@remix-run/node'
import { useSearchParams } from '@remix-run/react'
import { ForgetBrowser } from '#app/features/sharing/components/forget-browser.tsx'
import { privacyText } from '#app/features/site/articles-text.ts'
import { ArticlePage } from '#app/features/site/components/article-page.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: privacyText[language].title, description: privacyText[language].lead }))

export default function Privacy() {
	const [asked] = useSearchParams()
	return (
		<>
			<ArticlePage article={useText(privacyText)} />
			<ForgetBrowser isForgotten={asked.has('forgotten')} />
		</>
	)
}
