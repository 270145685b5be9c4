import { type DynamicModule, Module } from '@nestjs/common';
import { Appointment } from './bodies/appointment.entity';
import { BodiesModule } from './bodies/bodies.module';
import { Body, BodyParent } from './bodies/body.entity';
import { BodyLink } from './bodies/body-link.entity';
import { BodyName } from './bodies/body-name.entity';
import { BodyRelation } from './bodies/body-relation.entity';
import { Rule } from './bodies/rule.entity';
import { StudyPeriod } from './bodies/study-period.entity';
import { Term } from './bodies/term.entity';
import { Clause, TermsOfReference } from './bodies/terms-of-reference.entity';
import type { Config } from './config';
import { ExchangeModule } from './exchange/exchange.module';
import { Import } from './exchange/import.entity';
import { Intake, IntakeIssue, IntakeRecord } from './exchange/intake.entity';
import { File, FileContent, FileUpload } from './files/file.entity';
import { FilesModule } from './files/files.module';
import { HistoryModule } from './history/history.module';
import { RecordChange, RecordEntry } from './history/record-entry.entity';
import { Source } from './history/source.entity';
import { IdentifiersModule } from './identifiers/identifiers.module';
import { Addressee, Allocation } from './liaisons/addressee.entity';
import { Attachment } from './liaisons/attachment.entity';
import { ContactReach, LiaisonContact } from './liaisons/liaison-contact.entity';
import { LiaisonDecision } from './liaisons/liaison-decision.entity';
import { LiaisonEvent } from './liaisons/liaison-event.entity';
import { LiaisonLink } from './liaisons/liaison-link.entity';
import { LiaisonNote } from './liaisons/liaison-note.entity';
import { LiaisonQuestion } from './liaisons/liaison-question.entity';
import { LiaisonSource } from './liaisons/liaison-source.entity';
import { LiaisonStatement } from './liaisons/liaison-statement.entity';
import { LiaisonsModule } from './liaisons/liaisons.module';
import { Mention } from './liaisons/mention.entity';
import { AgendaItem } from './meetings/agenda-item.entity';
import { Decision } from './meetings/decision.entity';
import { Letter } from './meetings/letter.entity';
import { LetterAnnex, LetterRecipient } from './meetings/letter-part.entity';
import { Announcement, LetterLink } from './meetings/letter-subject.entity';
import { Meeting, MeetingBody } from './meetings/meeting.entity';
import { MeetingDocument } from './meetings/meeting-document.entity';
import { MeetingLink } from './meetings/meeting-link.entity';
import { MeetingSession, SessionPart } from './meetings/meeting-session.entity';
import { MeetingSubject } from './meetings/meeting-subject.entity';
import { MeetingsModule } from './meetings/meetings.module';
import { StatedDeadline } from './meetings/stated-deadline.entity';
import { DeliveryModule } from './notices/delivery.module';
import { Mail, Notice, NoticeKey } from './notices/mail.entity';
import { NoticeSetting } from './notices/notice-setting.entity';
import { NoticesModule } from './notices/notices.module';
import { SavedSearch, SearchItem } from './notices/saved-search.entity';
import { Webhook, WebhookDelivery } from './notices/webhook.entity';
import { Account, Identity } from './people/account.entity';
import { ApiToken, Invitation, OidcSignIn, Session, SignInAttempt } from './people/credentials.entity';
import { PeopleModule } from './people/people.module';
import { Person, PersonName } from './people/person.entity';
import { PlatformModule } from './platform/platform.module';
import { RoadmapModule } from './roadmap/roadmap.module';
import { RoadmapEntry } from './roadmap/roadmap-entry.entity';
import { BaseText } from './work-items/base-text.entity';
import { BodyWork } from './work-items/body-work.entity';
import { Editor } from './work-items/editor.entity';
import { LifeCycle, LifeCycleStep } from './work-items/life-cycle.entity';
import { Note } from './work-items/note.entity';
import { Ownership } from './work-items/ownership.entity';
import { Placement } from './work-items/placement.entity';
import { StatusEvent } from './work-items/status-event.entity';
import { StatusReport } from './work-items/status-report.entity';
import { Target } from './work-items/target.entity';
import { WorkItem } from './work-items/work-item.entity';
import { WorkItemIdentifier } from './work-items/work-item-identifier.entity';
import { WorkItemRelation } from './work-items/work-item-relation.entity';
import { WorkItemState } from './work-items/work-item-state.entity';
import { WorkItemTitle } from './work-items/work-item-title.entity';
import { WorkItemsModule } from './work-items/work-items.module';

/** The features, in the order of the chain: each knows only those before it. */
export const FEATURES = [
  PeopleModule,
  HistoryModule,
  FilesModule,
  BodiesModule,
  IdentifiersModule,
  WorkItemsModule,
  MeetingsModule,
  LiaisonsModule,
  RoadmapModule,
  ExchangeModule,
  NoticesModule,
  DeliveryModule,
];

/** The tables, in the same order. */
export const ENTITIES = [
  Person,
  PersonName,
  Account,
  Identity,
  Session,
  ApiToken,
  Invitation,
  SignInAttempt,
  OidcSignIn,
  Source,
  RecordEntry,
  RecordChange,
  File,
  FileUpload,
  FileContent,
  StudyPeriod,
  Body,
  BodyParent,
  BodyName,
  BodyLink,
  BodyRelation,
  Appointment,
  TermsOfReference,
  Clause,
  Rule,
  Term,
  WorkItem,
  WorkItemState,
  WorkItemIdentifier,
  WorkItemTitle,
  StatusEvent,
  Target,
  WorkItemRelation,
  Editor,
  Placement,
  BaseText,
  Ownership,
  LifeCycle,
  LifeCycleStep,
  StatusReport,
  Note,
  BodyWork,
  Meeting,
  MeetingBody,
  MeetingLink,
  MeetingSession,
  SessionPart,
  AgendaItem,
  MeetingDocument,
  StatedDeadline,
  MeetingSubject,
  Decision,
  Letter,
  LetterRecipient,
  LetterAnnex,
  Announcement,
  LetterLink,
  LiaisonStatement,
  LiaisonSource,
  Addressee,
  Allocation,
  LiaisonQuestion,
  LiaisonContact,
  ContactReach,
  Attachment,
  LiaisonLink,
  LiaisonEvent,
  LiaisonDecision,
  Mention,
  LiaisonNote,
  RoadmapEntry,
  Import,
  Intake,
  IntakeRecord,
  IntakeIssue,
  NoticeKey,
  NoticeSetting,
  SavedSearch,
  SearchItem,
  Mail,
  Notice,
  Webhook,
  WebhookDelivery,
];

@Module({})
export class AppModule {
  static forRoot(config: Config, databaseUrl: string): DynamicModule {
    return { module: AppModule, imports: [PlatformModule.forRoot(config, databaseUrl, ENTITIES), ...FEATURES] };
  }
}
