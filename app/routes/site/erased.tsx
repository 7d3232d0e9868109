import type { MetaFunction } from '@remix-run/node'
import { privacyPageText } from '#app/features/privacy/privacy-page-text.ts'
import { LinkButton } from '#app/ui/kit/button.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: privacyPageText[language].erasedTitle, isPrivate: true }))

export default function Erased() {
	const t = useText(privacyPageText)
	return (
		<Page width="narrow">
			<PageHead title={t.erasedTitle} />
			{t.erased.map((sentence) => (
				<p key={sentence} className="mb-3">
					{sentence}
				</p>
			))}
			<LinkButton href="/">{t.home}</LinkButton>
		</Page>
	)
}
