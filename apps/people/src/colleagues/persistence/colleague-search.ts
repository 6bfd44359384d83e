import { grants } from '@zwerm/contracts/permissions';
import type { GroupId } from '@zwerm/domain/id';
import type { Principal } from '@zwerm/domain/principal';
import { searchLimits, withSwaps, type SearchWord } from '../domain/search-text.js';
import { isVisiblePerson, whoLooks } from './visible-people.js';

/** Which people; what is left out does not narrow the list. */
export interface ColleagueFilter {
  readonly unitId?: GroupId;
  readonly groupId?: GroupId;
  /** One word of expertise, whatever its case. */
  readonly expertise?: string;
}

/** A word with the units whose name, or that of a unit above them, holds it. */
export interface PlacedWord extends SearchWord {
  readonly unitIds: readonly GroupId[];
}

/** Puts together the condition of one search: every value a parameter, in the order in which it is met. */
export class ColleagueSearch {
  readonly parameters: unknown[];
  private readonly conditions: string[] = [isVisiblePerson];

  constructor(private readonly reader: Principal) {
    this.parameters = [...whoLooks(reader)];
  }

  get condition(): string {
    return this.conditions.join('\n and ');
  }

  /** @returns the placeholder of a new parameter */
  add(value: unknown): string {
    return `$${this.parameters.push(value)}`;
  }

  require(condition: string): void {
    this.conditions.push(condition);
  }

  narrow({ unitId, groupId, expertise }: ColleagueFilter): void {
    for (const id of [unitId, groupId]) if (id !== undefined) this.require(this.isMember(id));
    if (expertise === undefined) return;
    const word = this.add(expertise);
    this.require(
      `exists (select from unnest(person.expertise) as word where folded(word) = folded(${word}))`,
    );
  }

  /** Every word is found in what describes the person, or in the name of their unit. */
  findLiterally(words: readonly PlacedWord[]): void {
    for (const word of words) this.require(`(${this.literally(word).join(' or ')})`);
  }

  /**
   * Every word is found as above, or resembles a word there.
   * @returns how much it resembles all together, a number in SQL
   */
  findResembling(words: readonly PlacedWord[]): string {
    const likeness = words.map((word) => {
      const text = this.add(word.text);
      const ways = this.literally(word);
      if (word.text.length >= searchLimits.shortestForTypos) {
        ways.push(`folded(${text}) operator(public.<%) person.search_text`);
        for (const swapped of withSwaps(word.text))
          ways.push(`person.search_text like '%' || folded(${this.add(swapped)}) || '%'`);
      }
      this.require(`(${ways.join(' or ')})`);
      return `public.word_similarity(folded(${text}), person.search_text)`;
    });
    return likeness.join(' + ');
  }

  private literally({ text, isBeginning, unitIds }: PlacedWord): string[] {
    const word = this.add(text);
    const ways = [`person.search_text like '%${isBeginning ? ' ' : ''}' || folded(${word}) || '%'`];
    if (unitIds.length > 0) ways.push(`person.unit_id = any(${this.add(unitIds)}::uuid[])`);
    return ways;
  }

  /** Of groups that the reader may know of only: else the list would tell who is in the others. */
  private isMember(groupId: GroupId): string {
    const id = this.add(groupId);
    const managesGroups = this.add(grants('manage-groups', this.reader.roles));
    return `exists (
      select from group_member member join groups on groups.id = member.group_id
      where member.person_id = person.id and member.group_id = ${id}::uuid and groups.removed_at is null
        and (${managesGroups}::boolean or ($2::boolean and groups.visibility = 'everyone') or groups.id = any($3::uuid[])))`;
  }
}
