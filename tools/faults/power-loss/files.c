#include "files.h"
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { BLOCK = 4096, SECTOR = 512, BUCKETS = 8192 };

struct block {
  struct block *next; /* of those that were not flushed */
  size_t number;
  char bytes[BLOCK];
};

static uint64_t random_state;
static struct file *files[BUCKETS];

/* splitmix64 */
static unsigned one_of(unsigned sides) {
  uint64_t mixed = random_state += 0x9e3779b97f4a7c15;
  mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9;
  mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111eb;
  return (mixed ^ (mixed >> 31)) % sides;
}

struct file *known(ino_t number) {
  struct file *file = files[number % BUCKETS];
  while (file && file->number != number) file = file->next;
  return file;
}

struct file *learn(int handle) {
  struct stat at;
  fstat(handle, &at);
  struct file *file = known(at.st_ino);
  if (file) {
    close(handle);
    return file;
  }
  file = calloc(1, sizeof *file);
  *file = (struct file){.next = files[at.st_ino % BUCKETS], .number = at.st_ino, .handle = handle, .size = at.st_size};
  file->is_flushed = true;
  return files[at.st_ino % BUCKETS] = file;
}

static void drop_blocks(struct file *file, size_t from) {
  for (struct block **place = &file->unflushed, *block; (block = *place);) {
    if (block->number < from) {
      place = &block->next;
      continue;
    }
    *place = block->next;
    file->places[block->number] = NULL;
    free(block);
  }
}

void forget(struct file *file) {
  struct stat at;
  if (!file || file->opens > 0) return;
  if (!file->is_flushed && fstat(file->handle, &at) == 0 && at.st_nlink > 0) return;
  struct file **place = &files[file->number % BUCKETS];
  while (*place != file) place = &(*place)->next;
  *place = file->next;
  drop_blocks(file, 0);
  close(file->handle);
  free(file->places);
  free(file);
}

static struct block *block_at(struct file *file, size_t number) {
  return number < file->place_count ? file->places[number] : NULL;
}

static struct block *block_to_write(struct file *file, size_t number) {
  struct block *block = block_at(file, number);
  if (block) return block;
  if (number >= file->place_count) {
    size_t count = (number + 1) * 2;
    file->places = realloc(file->places, count * sizeof *file->places);
    memset(file->places + file->place_count, 0, (count - file->place_count) * sizeof *file->places);
    file->place_count = count;
  }
  block = calloc(1, sizeof *block);
  block->number = number;
  if (pread(file->handle, block->bytes, BLOCK, (off_t)number * BLOCK) < 0) perror("power-loss");
  block->next = file->unflushed;
  return file->unflushed = file->places[number] = block;
}

/* What of a block lies before the end of its file. */
static int keep(struct file *file, struct block *block, off_t from, off_t bytes) {
  off_t start = (off_t)block->number * BLOCK + from;
  if (start + bytes > file->size) bytes = file->size - start;
  return bytes <= 0 || pwrite(file->handle, block->bytes + from, bytes, start) == bytes ? 0 : -EIO;
}

int flush_file(struct file *file) {
  for (struct block *block = file->unflushed; block; block = block->next)
    if (keep(file, block, 0, BLOCK) < 0) return -EIO;
  if (!file->is_flushed && ftruncate(file->handle, file->size) < 0) return -errno;
  drop_blocks(file, 0);
  file->is_flushed = true;
  return 0;
}

static void keep_some(struct file *file, unsigned *fates) {
  for (struct block *block = file->unflushed; block; block = block->next) {
    unsigned fate = one_of(4); /* two of four: lost */
    fates[fate]++;
    if (fate == 0) keep(file, block, 0, BLOCK);
    for (off_t from = 0; fate == 1 && from < BLOCK; from += SECTOR)
      if (one_of(2)) keep(file, block, from, SECTOR);
  }
}

int resize(struct file *file, off_t size) {
  struct stat at;
  if (size < file->size) {
    drop_blocks(file, (size + BLOCK - 1) / BLOCK);
    struct block *last = block_at(file, size / BLOCK);
    if (last) memset(last->bytes + size % BLOCK, 0, BLOCK - size % BLOCK);
    if (fstat(file->handle, &at) < 0 || (at.st_size > size && ftruncate(file->handle, size) < 0)) return -errno;
  } else if (size > file->size) file->is_flushed = false;
  file->size = size;
  return 0;
}

int read_bytes(struct file *file, char *to, size_t count, off_t from) {
  if (from >= file->size) return 0;
  if (from + (off_t)count > file->size) count = file->size - from;
  ssize_t got = pread(file->handle, to, count, from);
  if (got < 0) return -errno;
  memset(to + got, 0, count - got);
  for (size_t done = 0, part; file->unflushed && done < count; done += part) {
    size_t within = (from + done) % BLOCK;
    part = BLOCK - within < count - done ? BLOCK - within : count - done;
    struct block *block = block_at(file, (from + done) / BLOCK);
    if (block) memcpy(to + done, block->bytes + within, part);
  }
  return count;
}

int write_bytes(struct file *file, const char *bytes, size_t count, off_t to) {
  for (size_t done = 0, part; done < count; done += part) {
    size_t within = (to + done) % BLOCK;
    part = BLOCK - within < count - done ? BLOCK - within : count - done;
    memcpy(block_to_write(file, (to + done) / BLOCK)->bytes + within, bytes + done, part);
  }
  file->is_flushed = false;
  if (to + (off_t)count > file->size) file->size = to + count;
  return count;
}

void flush_all(void) {
  for (size_t bucket = 0; bucket < BUCKETS; bucket++)
    for (struct file *file = files[bucket]; file; file = file->next) flush_file(file);
}

void keep_by_chance(uint64_t seed) {
  unsigned fates[4] = {0};
  random_state = seed;
  for (size_t bucket = 0; bucket < BUCKETS; bucket++)
    for (struct file *file = files[bucket]; file; file = file->next) keep_some(file, fates);
  fprintf(stderr, "%u %u %u\n", fates[2] + fates[3], fates[1], fates[0]);
}
