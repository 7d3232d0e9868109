import { draftText } from '#app/features/listings/draft-text.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { useText } from '#app/ui/text/language.tsx'

/** Says that a page is not what visitors see yet, and leads back to where it is worked on. */
export function PreviewBanner({ back, isForAdmin }: { back: string; isForAdmin: boolean }) {
	const t = useText(draftText)
	return (
		<div className="mx-auto max-w-6xl px-4 pt-4">
			<h1 className="sr-only">{t.preview}</h1>
			<Notice tone="warn" title={isForAdmin ? t.previewForAdmin : t.previewBanner}>
				<a href={back} className="font-semibold text-hill underline-offset-4 hover:underline">
					← {isForAdmin ? t.backToDesk : t.backToEdit}
				</a>
			</Notice>
		</div>
	)
}
