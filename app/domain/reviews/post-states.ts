import { mayMove, type StateTable } from '#app/domain/states/transition.ts'

/** A text of somebody about a listing: seen by all, waiting for a look, or taken down. */
export type PostState = 'SHOWN' | 'HELD' | 'HIDDEN'

/** What can be reported and taken down by itself: a review, its seller's reply, a question, its answer. */
export const POST_SUBJECTS = ['review', 'reply', 'question', 'answer'] as const
export type PostSubject = (typeof POST_SUBJECTS)[number]

/** What an administrator can take down: what all can see, and a letter between a buyer and a seller that one of them reported. */
export const MODERATED_SUBJECTS = [...POST_SUBJECTS, 'letter'] as const
export type ModeratedSubject = (typeof MODERATED_SUBJECTS)[number]

/** Tells whether a text from outside names what can be reported. */
export function isPostSubject(text: string | undefined): text is PostSubject {
	return POST_SUBJECTS.some((subject) => subject === text)
}

/**
 * What may be wrong with a text. A bad mark, blame and a low opinion are not among it: nothing is taken down for what it
 * thinks of a seller.
 */
export const POST_FAULTS = ['ADVERTISING', 'ABUSE', 'PRIVACY', 'OFF_TOPIC', 'ILLEGAL', 'NOT_GENUINE'] as const
export type PostFault = (typeof POST_FAULTS)[number]

/** From each state of a text to the next: an author's change may bring it back to be looked at. */
export const POST_STATES: StateTable<PostState> = {
	SHOWN: ['HELD', 'HIDDEN'],
	HELD: ['SHOWN', 'HIDDEN'],
	HIDDEN: ['SHOWN'],
}

/** Whether a text may move from one state to another. */
export const mayMovePost = (from: PostState, to: PostState): boolean => mayMove(POST_STATES, from, to)
