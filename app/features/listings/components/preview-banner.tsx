import { draftText } from '#app/features/listings/draft-text.ts'
import { type PreviewState, previewText } from '#app/features/listings/preview-text.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

interface Banner {
	state: PreviewState
	back: string
	/** Its page on the shelf, which guests have where it is on sale. */
	shelf: string
	isForAdmin: boolean
}

const LINK = 'me-4 inline-block font-semibold text-hill underline-offset-4 hover:underline'

/** Says who sees a previewed page by now, and leads back to where it is worked on. */
export function PreviewBanner({ state, back, shelf, isForAdmin }: Banner) {
	const t = useText(previewText)
	const { preview } = useText(draftText)
	return (
		<div className="mx-auto max-w-6xl px-4 pt-4">
			<h1 className="sr-only">{preview}</h1>
			<Notice tone={state === 'published' ? 'info' : 'warn'} title={(isForAdmin ? t.admin : t.seller)[state]}>
				<a href={back} className={LINK}>
					← {isForAdmin ? t.backToDesk : t.backToEdit}
				</a>
				{state === 'published' ? (
					<a href={shelf} className={LINK}>
						{t.onShelf} →
					</a>
				) : null}
			</Notice>
		</div>
	)
}
